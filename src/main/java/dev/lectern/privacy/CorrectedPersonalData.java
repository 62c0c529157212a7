package dev.lectern.privacy;

import dev.lectern.course.AccountId;
import dev.lectern.privacy.PersonalRecord.Answered;
import dev.lectern.quiz.Asking;
import dev.lectern.score.Corrections;
import dev.lectern.score.Regrading;
import java.time.Instant;
import java.util.Optional;

/** Personal data with answers as they are judged by the keys as they were corrected. */
public final class CorrectedPersonalData implements PersonalData {
    private final PersonalData data;
    private final Corrections corrections;

    public CorrectedPersonalData(PersonalData data, Corrections corrections) {
        this.data = data;
        this.corrections = corrections;
    }

    @Override
    public Optional<PersonalRecord> of(AccountId account) {
        return data.of(account)
                .map(record -> new PersonalRecord(
                        record.member(),
                        record.accounts(),
                        record.answers().stream().map(this::corrected).toList(),
                        record.practice()));
    }

    private Answered corrected(Answered answered) {
        Asking asking = answered.asking();
        Regrading regrading = new Regrading(corrections.of(asking.course()));
        return new Answered(asking, regrading.answer(asking, answered.answer()), answered.platform());
    }

    @Override
    public boolean forget(AccountId account, Instant now) {
        return data.forget(account, now);
    }
}
