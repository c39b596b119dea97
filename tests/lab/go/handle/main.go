package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/anthropics/anthropic-sdk-go/v2"
)

func main() {
	// Reads ANTHROPIC_API_KEY and ANTHROPIC_BASE_URL.
	client := anthropic.NewClient()
	message, err := client.Messages.New(context.Background(), anthropic.MessageNewParams{
		Model:     "claude-opus-5-5",
		MaxTokens: 64,
		Messages:  []anthropic.MessageParam{anthropic.NewUserMessage(anthropic.NewTextBlock("Hello"))},
	})
	if err == nil {
		fmt.Println(message.ID)
		return
	}
	var apiError *anthropic.Error
	if !errors.As(err, &apiError) {
		fmt.Println("wait: no response:", err)
		return
	}
	fmt.Printf("%s: %d %s %s\n", decide(apiError), apiError.StatusCode, apiError.Type(), apiError.ErrorCode())
}

// decide says what to do with an error: pay, wait, or change the request. The code comes before the
// type and the status, since a spend limit is a 429 that no wait clears.
func decide(err *anthropic.Error) string {
	switch err.ErrorCode() {
	case anthropic.ErrorCodeEnforcedSpendLimitReached,
		anthropic.ErrorCodeContractSpendLimitReached:
		return "pay"
	}
	switch err.Type() {
	case "billing_error":
		return "pay"
	case "rate_limit_error", "overloaded_error", "api_error", "timeout_error":
		return "wait" // also inside a stream, whose status is 200
	}
	if err.StatusCode == 429 || err.StatusCode >= 500 {
		return "wait"
	}
	return "change"
}
