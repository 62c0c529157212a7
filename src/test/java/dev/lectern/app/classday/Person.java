package dev.lectern.app.classday;

/** Somebody in class. */
interface Person {
    /** Says words where the course meets, and reads what comes privately. */
    Seen says(Room room, String words);

    /** Reads the open question with these words in its stem, once it is there. */
    Seen reads(Room room, String stem);

    /** Asks for the own answer to the question that was closed last, once that shows. */
    Seen myAnswer(Room room, String stem);

    /** Has everything that is kept handed over, and reads it. */
    String export(Room room);
}
