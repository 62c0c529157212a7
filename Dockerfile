# Two stages: one builds the jar, the other runs it on a JDK 25 runtime as a user without rights, started from a cache of
# loaded and linked classes.
#
#   docker build -t lectern .
#   docker run -it -v lectern-data:/data -v "$PWD/lectures:/lectures:ro" lectern

FROM maven:3-eclipse-temurin-25 AS build
WORKDIR /build
COPY pom.xml ./
COPY .mvn .mvn
COPY src src
RUN mvn -q -B -DskipTests package

FROM eclipse-temurin:25-jre
# Pictures are drawn with a font.
RUN apt-get update \
    && apt-get install -y --no-install-recommends fontconfig fonts-dejavu-core \
    && rm -rf /var/lib/apt/lists/*
RUN useradd --system --uid 10001 --home-dir /data --shell /usr/sbin/nologin lectern \
    && mkdir -p /data /lectures /config /opt/lectern \
    && chown lectern:lectern /data \
    && chmod 700 /data
COPY --from=build /build/target/lectern.jar /opt/lectern/lectern.jar
COPY config /config
COPY lectures /lectures

# A training run writes the cache. The flags have to be those of the ENTRYPOINT, or the cache is left aside silently.
RUN printf '/lectures\n/summary 1\n/quiz\nA\n/quiz today\nA\n/leaderboard\n/my\n/quit\n' \
      | java -XX:+UseSerialGC -Xmx256m -Djava.awt.headless=true -XX:AOTCacheOutput=/opt/lectern/lectern.aot \
        -jar /opt/lectern/lectern.jar console --data /tmp/training --lectures /lectures > /dev/null \
    && rm -rf /tmp/training

# Paths in the settings count from here: data is /data and lectures is /lectures.
WORKDIR /
VOLUME ["/data", "/lectures"]
USER lectern
HEALTHCHECK --interval=30s --timeout=10s --start-period=30s --retries=3 \
  CMD ["java", "-XX:+UseSerialGC", "-Xmx256m", "-Djava.awt.headless=true", "-XX:AOTCache=/opt/lectern/lectern.aot", \
       "-jar", "/opt/lectern/lectern.jar", "doctor", "--alive"]
ENTRYPOINT ["java", "-XX:+UseSerialGC", "-Xmx256m", "-Djava.awt.headless=true", "-XX:AOTCache=/opt/lectern/lectern.aot", \
            "-jar", "/opt/lectern/lectern.jar"]
CMD ["console"]
