package dev.lectern.testing;

/** Two lectures with a question of every kind, small enough to know by heart. */
public final class SampleCourse {
    private SampleCourse() {}

    public static SmallCourse written() {
        return new SmallCourse()
                .lecture("training", "Training paradigms", "Three ways to make a model yours.")
                .section(
                        "fine-tuning",
                        "Fine-tuning",
                        "> Fine-tuning adapts a trained model to a task.\n\n- cheap\n- quick")
                .section("fine-tuning/why", "Why it is powerful", "A little data goes a long way.")
                .section("from-scratch", "Training from scratch", "**Everything is learned anew**, which takes time.")
                .section("check", "Knowledge check", "")
                .trueFalse("Fine-tuning starts from a trained model.", true, "That is what makes it cheap.")
                .choice(
                        "What is cheapest?",
                        "C",
                        "It changes *no* weights.",
                        "Training from scratch",
                        "Fine-tuning",
                        "Prompting",
                        "Distillation")
                .shortAnswer("What adapts a trained model to a task?", "fine-tuning", "")
                .lecture("retrieval", "Retrieval", "Looking things up first.")
                .section("why", "Why retrieve", "A model that reads first **invents less**.")
                .section("quiz", "Quiz", "")
                .choice("Which two belong to retrieval?", "AC", "", "An index", "A loss", "A query")
                .reflection("When would you *not* retrieve?", "When the answer must be known by heart.");
    }
}
