package dev.lectern.app.classday;

/** The courses of the day. */
enum Room {
    /** Tells at once how an answer went. */
    HEAPS("heaps", "after-answer"),
    /** Lets answers be changed until the close. */
    PROOFS("proofs", "at-close");

    final String course;
    final String feedback;

    Room(String course, String feedback) {
        this.course = course;
        this.feedback = feedback;
    }
}
