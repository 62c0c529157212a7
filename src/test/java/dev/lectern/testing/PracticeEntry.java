package dev.lectern.testing;

import dev.lectern.course.AccountId;
import dev.lectern.review.PracticeRound;
import java.util.Optional;

/** A practice round in a {@link MemoryStore}. */
record PracticeEntry(AccountId account, PracticeRound round, Optional<PracticeRound.Outcome> outcome) {}
