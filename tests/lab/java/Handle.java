import com.anthropic.client.okhttp.AnthropicOkHttpClient;
import com.anthropic.errors.AnthropicIoException;
import com.anthropic.errors.AnthropicServiceException;
import com.anthropic.models.messages.MessageCreateParams;
import java.util.Set;

public final class Handle {
  public static void main(String[] arguments) {
    // Reads ANTHROPIC_API_KEY and ANTHROPIC_BASE_URL.
    var client = AnthropicOkHttpClient.fromEnv();
    var request =
        MessageCreateParams.builder()
            .model("claude-opus-5-5")
            .maxTokens(64)
            .addUserMessage("Hello")
            .build();
    try {
      System.out.println(client.messages().create(request).id());
    } catch (AnthropicServiceException error) {
      var type = error.type().map(Object::toString).orElse("");
      var code = error.errorCode().orElse("");
      System.out.printf("%s: %d %s %s%n", decide(error), error.statusCode(), type, code);
    } catch (AnthropicIoException error) {
      System.out.println("wait: no response: " + error.getCause());
    }
    System.exit(0); // the HTTP client keeps its threads for a minute
  }

  /**
   * Says what to do with an error: pay, wait, or change the request. The code comes before the type
   * and the status, since a spend limit is a 429 that no wait clears.
   */
  static String decide(AnthropicServiceException error) {
    var type = error.type().map(Object::toString).orElse("");
    if (money.contains(error.errorCode().orElse("")) || type.equals("billing_error")) return "pay";
    // A type also tells inside a stream, whose status is 200.
    var passing = Set.of("rate_limit_error", "overloaded_error", "api_error", "timeout_error");
    boolean waits = error.statusCode() == 429 || error.statusCode() >= 500;
    return waits || passing.contains(type) ? "wait" : "change";
  }

  private static final Set<String> money =
      Set.of("enforced_spend_limit_reached", "contract_spend_limit_reached");
}
