using CoinStats.Http;
using Polly;
using Polly.Retry;

namespace CoinStats.Resilience;

/// <summary>The retries of a client. Polly repeats and waits; whether and how long is the call's own answer, since it differs from call to call.</summary>
internal static class RetryPipeline
{
    public static readonly ResiliencePropertyKey<ApiCall> CallKey = new("coinstats.call");

    public static ResiliencePipeline<ApiResponse> Create(ConnectionSettings settings) =>
        new ResiliencePipelineBuilder<ApiResponse> { TimeProvider = settings.TimeProvider }
            .AddRetry(new RetryStrategyOptions<ApiResponse>
            {
                MaxRetryAttempts = int.MaxValue,
                ShouldHandle = static arguments => CallOf(arguments.Context).PlanRetryAsync(arguments.Outcome),
                DelayGenerator = static arguments => new ValueTask<TimeSpan?>(CallOf(arguments.Context).NextDelay),
            })
            .Build();

    private static ApiCall CallOf(ResilienceContext context) => context.Properties.GetValue(CallKey, null!);
}
