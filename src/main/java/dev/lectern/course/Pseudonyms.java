package dev.lectern.course;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Friendly names for students who have not chosen one: a kind word and an animal. No word is about looks, body, age, sex,
 * belief, wealth or intelligence, and no animal is an insult, unclean, holy or a bad omen to many people (no pig, dog, cow,
 * monkey, owl, snake, donkey, sheep, crow, rat …), so that no pair can hurt.
 */
public final class Pseudonyms {
    private static final List<String> MANNERS = words("""
            Able Active Agile Airy Alert Amiable Ardent Artful Attentive Balanced Blithe Bold Brave Breezy Bright Brisk Bubbly
            Buoyant Calm Careful Caring Cheerful Cheery Clear Cordial Curious Daring Dashing Dauntless Deft Devoted Diligent
            Eager Earnest Easygoing Elated Fair Faithful Fearless Festive Focused Frank Friendly Generous Gentle Genuine Glad
            Gleeful Graceful Gracious Handy Happy Hardy Hearty Helpful Honest Hopeful Inventive Jaunty Jolly Jovial Joyful
            Keen Kind Lively Loyal Lucid Lucky Mellow Merry Mindful Mirthful Nimble Noble Patient Peaceful Playful Plucky
            Polite Precise Prompt Quick Quiet Radiant Ready Serene Sincere Smiling Snappy Spirited Sprightly Steady Sturdy
            Sunny Swift Tactful Thankful Thorough Tranquil Trusty Upbeat Valiant Vivid Warm Willing Witty Zesty""");
    private static final List<String> ANIMALS = words("""
            Albatross Alpaca Antelope Armadillo Avocet Axolotl Badger Beaver Bison Bluebird Bobolink Bunting Butterfly Canary
            Capybara Caribou Chaffinch Chamois Cheetah Chinchilla Chipmunk Cicada Condor Cormorant Crane Cricket Curlew
            Dolphin Dormouse Dove Dragonfly Dunlin Egret Eider Elk Ermine Falcon Finch Firefly Flamingo Gazelle Gecko
            Goldfinch Grouse Guanaco Gull Hamster Hare Heron Hoopoe Hummingbird Ibex Ibis Impala Jackrabbit Jaguar Jerboa
            Kestrel Kingfisher Kinglet Kiwi Koala Koi Ladybird Lapwing Lark Lemming Leopard Linnet Lynx Manatee Manta Marlin
            Marmot Marten Martin Meerkat Mockingbird Moorhen Moose Narwhal Nightingale Nuthatch Ocelot Okapi Oriole Oryx
            Osprey Otter Panda Parakeet Partridge Pelican Penguin Petrel Pika Pipit Plover Porpoise Ptarmigan Puffin Quail
            Quokka Raccoon Redstart Reindeer Robin Salamander Sandpiper Seahorse Seal Skylark Sparrow Squirrel Starfish
            Starling Stork Swallow Swan Swift Tanager Tapir Tern Thrush Toucan Turtle Vicuna Wagtail Wallaby Warbler
            Waxwing Wombat Woodpecker Wren Yellowhammer Zebra""");

    private Pseudonyms() {}

    /** A pseudonym such as "Curious Otter"; drawn again by the caller where it is taken. */
    public static String draw(RandomGenerator random) {
        return pick(MANNERS, random) + " " + pick(ANIMALS, random);
    }

    /** How many different pseudonyms there are. */
    public static int count() {
        return MANNERS.size() * ANIMALS.size();
    }

    static List<String> manners() {
        return MANNERS;
    }

    static List<String> animals() {
        return ANIMALS;
    }

    private static String pick(List<String> words, RandomGenerator random) {
        return words.get(random.nextInt(words.size()));
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }
}
