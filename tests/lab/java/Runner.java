// Reads a job list from standard input, does each job with the Java SDK, prints a report.

import com.anthropic.client.AnthropicClient;
import com.anthropic.client.okhttp.AnthropicOkHttpClient;
import com.anthropic.core.Sleeper;
import com.anthropic.errors.AnthropicServiceException;
import com.anthropic.models.messages.MessageCreateParams;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

public final class Runner {
  private static final ObjectMapper json = new ObjectMapper();

  public static void main(String[] arguments) throws Exception {
    JsonNode list = json.readTree(System.in);
    Map<String, Future<Map<String, Object>>> running = new LinkedHashMap<>();
    var workers = Executors.newFixedThreadPool(4);
    for (JsonNode job : list.get("jobs"))
      running.put(job.get("name").asText(), workers.submit(() -> outcomeOf(job, list)));
    Map<String, Object> outcomes = new TreeMap<>();
    for (var each : running.entrySet()) outcomes.put(each.getKey(), each.getValue().get());
    String version = AnthropicClient.class.getPackage().getImplementationVersion();
    json.writeValue(System.out, Map.of("version", version, "outcomes", outcomes));
    System.exit(0); // the HTTP client's idle threads would hold it for a minute
  }

  private static Map<String, Object> outcomeOf(JsonNode job, JsonNode list) {
    AtomicInteger waits = new AtomicInteger();
    Map<String, Object> found = new TreeMap<>();
    try {
      act(job, list, waits);
    } catch (Throwable error) {
      found.put("class", error.getClass().getName());
      found.put("text", error.toString());
      if (error.getCause() != null) found.put("cause", error.getCause().toString());
      if (error instanceof AnthropicServiceException service) {
        found.put("status", service.statusCode());
        service.type().ifPresent(type -> found.put("type", type.toString()));
        service.errorCode().ifPresent(code -> found.put("code", code));
      }
    }
    found.put("sent", waits.get() + 1);
    return found;
  }

  private static void act(JsonNode job, JsonNode list, AtomicInteger waits) {
    String url = job.get("url").asText();
    String action = job.get("action").asText();
    Duration timeout = Duration.ofMinutes(1);
    long maxTokens = 64;
    switch (action) {
      case "connection-error" -> url = list.get("refusingOrigin").asText();
      case "connection-reset" -> url += "/reset";
      case "tls-certificate-error" -> url = list.get("tlsOrigin").asText();
      case "request-timed-out" -> {
        url += "/slow";
        timeout = Duration.ofMillis(100);
      }
      case "streaming-required-long-request" -> {
        url += "/message";
        maxTokens = 128_000;
      }
      default -> {}
    }
    AnthropicClient client =
        AnthropicOkHttpClient.builder()
            .apiKey("sk-ant-example")
            .baseUrl(url)
            .timeout(timeout)
            .sleeper(new Counting(waits))
            .build();
    MessageCreateParams request =
        MessageCreateParams.builder()
            .model("claude-opus-5-5")
            .maxTokens(maxTokens)
            .addUserMessage("Hello")
            .build();
    if (action.equals("stream")) {
      try (var stream = client.messages().createStreaming(request)) {
        stream.stream().forEach(event -> {});
      }
    } else client.messages().create(request);
  }

  /** Counts the waits between attempts, and takes no time: how long one is does not change whether there is one. */
  private record Counting(AtomicInteger waits) implements Sleeper {
    @Override
    public void sleep(Duration duration) {
      waits.incrementAndGet();
    }

    @Override
    public CompletableFuture<Void> sleepAsync(Duration duration) {
      sleep(duration);
      return CompletableFuture.completedFuture(null);
    }

    @Override
    public void close() {}
  }
}
