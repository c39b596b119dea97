// Reads a job list from standard input, does each job with the Go SDK, prints a report.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"os"
	"runtime/debug"
	"sync"
	"time"

	"github.com/anthropics/anthropic-sdk-go/v2"
	"github.com/anthropics/anthropic-sdk-go/v2/option"
)

const module = "github.com/anthropics/anthropic-sdk-go/v2"

type job struct {
	Name   string `json:"name"`
	Action string `json:"action"`
	URL    string `json:"url"`
}

type jobList struct {
	Jobs           []job  `json:"jobs"`
	TLSOrigin      string `json:"tlsOrigin"`
	RefusingOrigin string `json:"refusingOrigin"`
}

type outcome struct {
	Class  string `json:"class,omitempty"`
	Text   string `json:"text,omitempty"`
	Status int    `json:"status,omitempty"`
	Type   string `json:"type,omitempty"`
	Code   string `json:"code,omitempty"`
	Sent   int    `json:"sent"`
}

func main() {
	var list jobList
	if err := json.NewDecoder(os.Stdin).Decode(&list); err != nil {
		panic(err)
	}
	outcomes := make([]outcome, len(list.Jobs))
	next := make(chan int)
	var workers sync.WaitGroup
	for range 8 {
		workers.Go(func() {
			for index := range next {
				outcomes[index] = outcomeOf(list.Jobs[index], list)
			}
		})
	}
	for index := range list.Jobs {
		next <- index
	}
	close(next)
	workers.Wait()
	named := map[string]outcome{}
	for index, each := range list.Jobs {
		named[each.Name] = outcomes[index]
	}
	report := map[string]any{"version": version(), "outcomes": named}
	if err := json.NewEncoder(os.Stdout).Encode(report); err != nil {
		panic(err)
	}
}

func outcomeOf(each job, list jobList) outcome {
	sent := 0
	err := act(each, list, &sent)
	if err == nil {
		return outcome{Sent: sent}
	}
	found := outcome{Class: fmt.Sprintf("%T", err), Text: err.Error(), Sent: sent}
	var apiError *anthropic.Error
	if errors.As(err, &apiError) {
		found.Status = apiError.StatusCode
		found.Type = string(apiError.Type())
		found.Code = string(apiError.ErrorCode())
	}
	return found
}

func act(each job, list jobList, sent *int) error {
	ctx := context.Background()
	url, maxTokens := each.URL, int64(64)
	switch each.Action {
	case "connection-error":
		url = list.RefusingOrigin
	case "connection-reset":
		url += "/reset"
	case "tls-certificate-error":
		url = list.TLSOrigin
	case "request-timed-out":
		url += "/slow"
		limited, cancel := context.WithTimeout(ctx, 100*time.Millisecond)
		defer cancel()
		ctx = limited
	case "streaming-required-long-request":
		url, maxTokens = url+"/message", 128_000
	}
	client := anthropic.NewClient(
		option.WithAPIKey("sk-ant-example"),
		option.WithBaseURL(url),
		option.WithMiddleware(counting(sent)),
	)
	request := anthropic.MessageNewParams{
		Model:     "claude-opus-5-5",
		MaxTokens: maxTokens,
		Messages:  []anthropic.MessageParam{anthropic.NewUserMessage(anthropic.NewTextBlock("Hello"))},
	}
	if each.Action == "stream" {
		stream := client.Messages.NewStreaming(ctx, request)
		for stream.Next() {
		}
		return stream.Err()
	}
	_, err := client.Messages.New(ctx, request)
	return err
}

// counting counts requests, and shortens the wait before the next: how long it is does not change
// whether there is one.
func counting(sent *int) option.Middleware {
	return func(request *http.Request, next option.MiddlewareNext) (*http.Response, error) {
		*sent++
		response, err := next(request)
		if response != nil {
			response.Header.Set("Retry-After-Ms", "1")
		}
		return response, err
	}
}

func version() string {
	info, _ := debug.ReadBuildInfo()
	for _, each := range info.Deps {
		if each.Path == module {
			return each.Version[1:]
		}
	}
	return "unknown"
}
