package dev.lectern.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.lecture.Vocabulary;
import dev.lectern.quiz.Verdict.Outcome;
import dev.lectern.quiz.Verdict.Reason;
import dev.lectern.testing.QuizItems;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TypingErrorTest {
    /** No help from the lectures: the rules must hold by themselves. */
    private static final Grader GRADER = new Grader(new Vocabulary(Set.of()));

    /** Opposites and neighbours: neither is ever the other. */
    private static final String DANGEROUS = """
            mutable immutable
            unchecked checked
            asynchronous synchronous
            encryption decryption
            increment decrement
            intrinsic extrinsic
            inductive deductive
            ascending descending
            hypertension hypotension
            pretraining retraining
            interclass intraclass
            minimization maximization
            serialization deserialization
            overfitting underfitting
            affect effect
            adsorption absorption
            mitosis meiosis
            principal principle
            causal casual
            discrete discreet
            median medial
            ionic iconic
            ketone ketose
            artery arteriole
            nitrate nitrite
            nitrite nitride
            sulfate sulfite
            sulfite sulfide
            sulfate sulfide
            alkane alkene
            alkene alkyne
            alkane alkyne
            glycogen glucagon
            ureter urethra
            dialysis hydrolysis
            symmetric asymmetric
            parameter perimeter
            covariance contravariance
            precision precession
            bacteria bacterium
            alliteration iteration
            normative formative
            exothermic endothermic
            explicit implicit
            concave convex
            transcription translation
            complement compliment
            stationary stationery
            ingenious ingenuous
            mediation meditation
            mediation medication
            alternation alteration
            mortality morality
            contract contact
            statute statue
            convection conviction
            convection convention
            resolution revolution
            infection injection
            infection inflection
            reflection refraction
            conversation conservation
            transaction translation
            transition transaction
            formation formulation
            graduation gradation
            prostate prostrate
            colostomy colotomy
            insulation insolation
            dysphagia dysphasia
            osteoblast osteoclast
            isotope isotone
            propanol propanal
            ethane ethene
            chloride chlorite
            lactose lactase
            ferrous ferric
            phosphate phosphite
            hyperglycemia hypoglycemia
            homozygous heterozygous
            interpolation extrapolation
            macroscopic microscopic
            supervised unsupervised
            parametric nonparametric
            convergent divergent
            injective bijective
            iterable iterator
            comparable comparator
            throw throws
            collection collections
            human humane
            physic physics
            compile compiler
            scalar scaler
            dessert desert
            confident confidant
            martial marital
            united untied
            complaint compliant
            infraction infarction
            perfusion profusion
            procession precession
            reproduction reduction
            inflation inflection
            deflection detection
            prescribe proscribe
            simulation stimulation
            aerobic anaerobic
            typical atypical
            polymorphism isomorphism
            monomorphic polymorphic
            inheritance inherence
            encapsulation encapsulated
            abstraction attraction
            interference inference
            coherence inherence
            adherence coherence
            permutation computation
            commutative computative
            orthogonal orthonormal
            nucleoside nucleotide
            antigen antibody
            ribose ribulose
            creatine creatinine
            thymine thiamine
            purine pyridine
            ileum ilium
            peroneal perineal
            palpation palpitation
            isotonic isotopic
            deprecated depreciated
            perspective prospective
            persecute prosecute
            historic historical
            economic economical
            personal personnel
            capital capitol
            eminent imminent
            elicit illicit
            emigrate immigrate
            allusion illusion
            council counsel
            """;

    private static final String SLIPS = """
            polymorphism polymorphsm
            polymorphism polymorfism
            polymorphism polymorphysm
            polymorphism polymrophism
            polymorphism polymorpphism
            inheritance inheritence
            inheritance inheritanse
            inheritance inheritnace
            encapsulation encapsulaton
            encapsulation encapsullation
            encapsulation encapsulatoin
            abstraction abstracton
            synchronization synchronizaton
            synchronization synchronisation
            initialization initilization
            implementation implemantation
            implementation implmentation
            accommodation accomodation
            occurrence occurence
            occurrence occurrance
            committee commitee
            definition defination
            separation seperation
            environment enviroment
            government goverment
            maintenance maintenence
            probability probabilty
            photosynthesis photosynthsis
            photosynthesis photosyntesis
            mitochondria mitochodria
            chromosome chromosme
            convolution convoluton
            backpropagation backpropogation
            backpropagation backpropagtion
            regularization regulariztion
            classification classiffication
            classification classificaton
            transformer transfromer
            transformer transformmer
            hypothesis hypothsis
            hypothesis hypotheisis
            algorithm algoritm
            algorithm algorithim
            algorithm algorythm
            recursion recurssion
            necessary neccessary
            independent independant
            compatible compatable
            category catagory
            temperature temprature
            evaporation evaporaton
            evaporation evapporation
            condensation condensaton
            electromagnetic electromagentic
            equilibrium equillibrium
            """;

    static Stream<String[]> dangerous() {
        return pairs(DANGEROUS).stream().flatMap(pair -> Stream.of(pair, new String[] {pair[1], pair[0]}));
    }

    static List<String[]> slips() {
        return pairs(SLIPS);
    }

    @ParameterizedTest
    @MethodSource("dangerous")
    void anotherWordIsNeverATypingError(String expected, String answered) {
        assertNeverCorrect(expected, answered);
        assertNeverCorrect(expected, answered.toUpperCase(Locale.ROOT));
        assertNeverCorrect(expected, "the " + answered + ".");
        assertNeverCorrect(expected, "It is " + answered + "!");
        assertNeverCorrect(expected, "**" + answered + "**");
        assertNeverCorrect(expected + "s", answered + "s");
        assertNeverCorrect("uses " + expected + " of keys", "uses " + answered + " of keys");
        assertNeverCorrect("because of " + expected, "because of " + answered);
    }

    @ParameterizedTest
    @MethodSource("dangerous")
    void anotherWordWithATypingErrorInItIsNeverForgiven(String expected, String answered) {
        for (int i = 0; i < answered.length(); i++) {
            String before = answered.substring(0, i);
            String after = answered.substring(i + 1);
            List<String> mistyped = new ArrayList<>(List.of(before + answered.charAt(i) + answered.charAt(i) + after));
            mistyped.add(before + after);
            if (!after.isEmpty()) {
                mistyped.add(before + after.charAt(0) + answered.charAt(i) + after.substring(1));
            }
            mistyped.stream()
                    .filter(word -> !word.equals(expected))
                    .forEach(word -> assertNeverCorrect(expected, word));
        }
    }

    @ParameterizedTest
    @MethodSource("dangerous")
    void anotherWordBesideATypingErrorIsNeverForgiven(String expected, String answered) {
        assertNeverCorrect("the " + expected + " algorithm", "the " + answered + " algoritm");
    }

    @ParameterizedTest
    @MethodSource("slips")
    void slipsInLongWordsAreForgiven(String expected, String answered) {
        assertThat(grade(expected, answered))
                .as("%s for %s", answered, expected)
                .isEqualTo(Verdict.correct(Reason.TYPING_ERROR));
        assertThat(grade("the " + expected + " of things", "the " + answered + " of things"))
                .isEqualTo(Verdict.correct(Reason.TYPING_ERROR));
    }

    @Test
    void atMostOneWordMayBeMistyped() {
        assertThat(grade("polymorphism and inheritance", "polymorphsm and inheritence"))
                .isEqualTo(Verdict.undecided());
    }

    @Test
    void aWordOfTheLecturesIsNotATypingError() {
        Grader taught = new Grader(Vocabulary.of(Stream.of("An algorithim is something else here.")));

        assertThat(grade(taught, "algorithm", "algorithim")).isEqualTo(Verdict.undecided());
        assertThat(grade("algorithm", "algorithim")).isEqualTo(Verdict.correct(Reason.TYPING_ERROR));
    }

    @Test
    void aWordAsNearToATaughtWordIsDoubtful() {
        Grader taught = new Grader(Vocabulary.of(Stream.of("conflation")));

        assertThat(grade("conflagation", "conflaation")).isNotEqualTo(grade(taught, "conflagation", "conflaation"));
    }

    @Test
    void aWordAsNearToAnAnswerKnownToBeWrongIsDoubtful() {
        ShortAnswer question = new ShortAnswer(
                QuizItems.item("basics", "Which?", ""), List.of("encapsulation"), List.of("encapsulaten"));

        assertThat(GRADER.grade(question, OptionOrder.NONE, "encapsulaton"))
                .isEqualTo(new Grade.Graded(Verdict.undecided()));
    }

    @ParameterizedTest
    @CsvSource({
        "array, arary",
        "Java 11, Java 17",
        "sha256, sha265",
        "recursive, recursiv",
        "tree, treee",
        "encapsulation, ncapsulation",
        "inheritance, iheritance",
        "mitochondrion, mitochondria",
        "Müller, Miller"
    })
    void shortWordsDigitsBeginningsAndEndsAreNotForgiven(String expected, String answered) {
        assertNeverCorrect(expected, answered);
    }

    private static void assertNeverCorrect(String expected, String answered) {
        assertThat(grade(expected, answered).outcome())
                .as("%s for %s", answered, expected)
                .isNotEqualTo(Outcome.CORRECT);
    }

    private static Verdict grade(String reference, String answer) {
        return grade(GRADER, reference, answer);
    }

    private static Verdict grade(Grader grader, String reference, String answer) {
        ShortAnswer question = QuizItems.shortAnswer("What is it?", reference);
        return ((Grade.Graded) grader.grade(question, OptionOrder.NONE, answer)).verdict();
    }

    private static List<String[]> pairs(String lines) {
        List<String[]> pairs = new ArrayList<>();
        lines.lines().map(String::strip).forEach(line -> pairs.add(line.split(" ")));
        return pairs;
    }
}
