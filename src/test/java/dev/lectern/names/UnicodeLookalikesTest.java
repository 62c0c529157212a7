package dev.lectern.names;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.course.Lookalikes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnicodeLookalikesTest {
    private static final Lookalikes LOOKALIKES = new UnicodeLookalikes();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Curious Otter | curious otter",
                "Curious Otter | CURIOUS OTTER",
                "Curious Otter | CuriousOtter",
                "Curious Otter | Curious-Otter.",
                "Curious Otter | Curious   Otter",
                "Curious Otter | Сurious Оtter",
                "Curious Otter | Cυriοus Οtter",
                "Curious Otter | Curious 0tter",
                "Curious Otter | Ｃｕｒｉｏｕｓ Ｏｔｔｅｒ",
                "Curious Otter | Çuriöus Óttér",
                "Curious Otter | 𝐂𝐮𝐫𝐢𝐨𝐮𝐬 𝐎𝐭𝐭𝐞𝐫",
                "Curious Otter | Cur\u200Bious Ot\u00ADter",
                "Gentle Lynx | GentIe Lynx",
                "Gentle Lynx | Gent1e Lynx",
                "Gentle Lynx | Gentle L\u0443nx",
                "Marmot | rnarrnot",
                "Anna | Аnnа",
                "paypal | раураl",
                "Straße | STRASSE",
                "Bill | Bi11",
                "Cool | C00l"
            })
    void namesThatLookAlikeHaveOneSkeleton(String one, String other) {
        assertThat(LOOKALIKES.skeleton(other)).isEqualTo(LOOKALIKES.skeleton(one));
    }

    @Test
    void namesThatLookDifferentHaveDifferentSkeletons() {
        List<String> names = List.of(
                "Anna",
                "Anne",
                "Hanna",
                "Ann",
                "Ada",
                "Otto",
                "Curious Otter",
                "Curious Heron",
                "小明",
                "小红",
                "Мария",
                "Марина",
                "محمد",
                "محمود",
                "राम",
                "रमा",
                "Zoë",
                "Zoa",
                "Ben 2",
                "Ben 3");
        Set<String> skeletons = new HashSet<>();

        names.forEach(name -> skeletons.add(LOOKALIKES.skeleton(name)));

        assertThat(skeletons).hasSameSizeAs(names);
    }

    @Test
    void aSkeletonOfASkeletonIsTheSame() {
        for (String name : List.of("Curious Otter", "M0rnrn", "Ｉｌ1|", "Çé", "ﬁne", "Straße")) {
            String skeleton = LOOKALIKES.skeleton(name);
            assertThat(LOOKALIKES.skeleton(skeleton)).isEqualTo(skeleton);
        }
    }
}
