// The public API of CoinStatsGen.MockServer, written by a test; not compiled.

namespace CoinStats.MockServer
{
    public sealed record class ChaosSimulation
    {
        ChaosSimulation(double Percent);
        TimeSpan SlowDelay { get; init; }
        bool Errors { get; init; }
        bool Resets { get; init; }
        bool SlowAnswers { get; init; }
        double Percent { get; init; }
    }
    public sealed record class CoinStatsCoverage
    {
        CoinStatsCoverage OnlyCalled();
        CoinStatsCoverage();
        double Percent { get; }
        int CoveredOperations { get; }
        int CoveredResponses { get; }
        int Responses { get; }
        int Servers { get; init; }
        long Unmatched { get; init; }
        required IReadOnlyList<OperationCoverage> Operations { get; init; }
        required string Title { get; init; }
        required string Version { get; init; }
        static CoinStatsCoverage Merge(IEnumerable<CoinStatsCoverage> coverages);
        static CoinStatsCoverage Parse(string json);
        string ToJson();
    }
    public sealed class CoinStatsMockAnswer
    {
        IReadOnlyList<KeyValuePair<string, string>> Headers { get; }
        ReadOnlyMemory<byte> Body { get; }
        int Status { get; }
        string? ContentType { get; }
    }
    public class CoinStatsMockException : Exception
    {
        CoinStatsMockException();
        CoinStatsMockException(string message);
        CoinStatsMockException(string message, Exception? innerException);
    }
    public enum CoinStatsMockFault
    {
        ConnectionReset = 0,
        EmptyReply = 1,
        MalformedChunk = 2,
        GarbageThenClose = 3,
        NeverAnswers = 4,
        SlowDrip = 5,
    }
    public class CoinStatsMockFixture : IAsyncDisposable
    {
        CoinStatsMockFixture();
        CoinStatsMockFixture(CoinStatsMockOptions? options);
        CoinStatsMockServer Server { get; }
        Task DisposeAsync();
        Task InitializeAsync();
    }
    public sealed class CoinStatsMockHttpsOptions
    {
        CoinStatsMockHttpsOptions();
        IReadOnlyList<string> Names { get; init; }
        X509Certificate2? Certificate { get; init; }
        X509Certificate2Collection Intermediates { get; init; }
        int Port { get; init; }
    }
    public sealed class CoinStatsMockLane
    {
        CoinStatsMockSimulation Simulation { get; }
        CoinStatsReceived Received();
        CoinStatsReceived Received(CoinStatsOperation operation);
        CoinStatsStubBuilder When(CoinStatsOperation operation);
        CoinStatsStubBuilder WhenAny();
        HttpMessageHandler CreateHandler();
        IReadOnlyList<CoinStatsMockRequest> Requests { get; }
        const string HeaderName = "X-Mock-Lane";
        string Name { get; }
        void AddMappings(string json);
        void Reset();
    }
    public sealed class CoinStatsMockOperation
    {
        CoinStatsOperation Operation { get; }
        IReadOnlyList<string> ExampleNames(int status);
        string? Description { get; }
        string? Summary { get; }
    }
    public sealed class CoinStatsMockOptions
    {
        CoinStatsMockHttpsOptions? Https { get; init; }
        CoinStatsMockOptions();
        CoinStatsMockSimulationOptions Simulation { get; init; }
        ILoggerFactory? LoggerFactory { get; init; }
        IPAddress ListenAddress { get; init; }
        IReadOnlyList<string> AllowedHosts { get; init; }
        IReadOnlyList<string> CorsOrigins { get; init; }
        TimeProvider TimeProvider { get; init; }
        bool IsAdminEnabled { get; init; }
        bool Strict { get; init; }
        bool WireMockErrors { get; init; }
        int JournalCapacity { get; init; }
        int MaxJournalBodyBytes { get; init; }
        int MaxRequestBodyBytes { get; init; }
        int Port { get; init; }
        int Seed { get; init; }
        long MaxJournalBytes { get; init; }
        string? AdminToken { get; init; }
        string? FilesRoot { get; init; }
        string? SpecJson { get; init; }
    }
    public sealed class CoinStatsMockRequest
    {
        DateTimeOffset? AnsweredAt { get; }
        int? ResponseStatus { get; }
        string Body { get; }
        string Method { get; }
        string Path { get; }
        string Target { get; }
        string? Header(string name);
        string? OperationId { get; }
        string? Query(string name);
        string? Warning { get; }
    }
    public sealed class CoinStatsMockServer : IAsyncDisposable
    {
        CoinStatsCoverage Coverage { get; }
        CoinStatsMockAnswer Documented(CoinStatsOperation operation, int status, string? example = default, string? path = default);
        CoinStatsMockLane Lane(string name);
        CoinStatsMockOperation? FindOperation(string method, string target);
        CoinStatsMockSimulation Simulation { get; }
        CoinStatsReceived Received();
        CoinStatsReceived Received(CoinStatsOperation operation);
        CoinStatsStubBuilder When(CoinStatsOperation operation);
        CoinStatsStubBuilder WhenAny();
        HttpMessageHandler CreateHandler();
        HttpMessageHandler CreateTrustingHandler();
        IReadOnlyList<CoinStatsMockOperation> Operations { get; }
        IReadOnlyList<CoinStatsMockRequest> Requests { get; }
        Task StopAsync(TimeSpan drainTime, CancellationToken cancellationToken = default);
        Task<int> ExportWireMockAsync(string folder, CancellationToken cancellationToken = default);
        Task<int> ExportWireMockNetAsync(string folder, CancellationToken cancellationToken = default);
        Uri BaseAddress { get; }
        Uri? HttpsBaseAddress { get; }
        ValueTask DisposeAsync();
        X509Certificate2? Authority { get; }
        int AddMappingFiles(string folder);
        int OperationCount { get; }
        static CoinStatsMockServer CreateSocketFree(CoinStatsMockOptions? options = default);
        static Task<CoinStatsMockServer> StartAsync(CoinStatsMockOptions? options = default, CancellationToken cancellationToken = default);
        void AddMappings(string json);
        void CountAnswer(string method, string target, int status);
        void LoadDocument(string specJson);
        void Reset();
    }
    public sealed class CoinStatsMockSimulation
    {
        CoinStatsMockSimulationOptions Options { get; set; }
        CreditUsage CreditsOf(string apiKey);
        void Reset();
    }
    public sealed record class CoinStatsMockSimulationOptions
    {
        ChaosSimulation? Chaos { get; init; }
        CoinStatsMockSimulationOptions();
        CreditSimulation? Credits { get; init; }
        GapSimulation? Gaps { get; init; }
        LatencySimulation? Latency { get; init; }
        PagingSimulation? Paging { get; init; }
        RateLimitSimulation? RateLimit { get; init; }
        SyncSimulation? Sync { get; init; }
        bool IsOff { get; }
        bool Reflection { get; init; }
    }
    public static class CoinStatsMockTelemetry
    {
        const string ActivitySourceName = "CoinStats.MockServer";
        const string MeterName = "CoinStats.MockServer";
    }
    public sealed class CoinStatsReceived
    {
        CoinStatsReceived Where(Func<CoinStatsMockRequest, bool> predicate, string? expression = default);
        CoinStatsReceived WithHeader(string name);
        CoinStatsReceived WithHeader(string name, string value);
        CoinStatsReceived WithJsonBody(string json);
        CoinStatsReceived WithPath(string name, string value);
        CoinStatsReceived WithQuery(string name);
        CoinStatsReceived WithQuery(string name, string value);
        IReadOnlyList<CoinStatsMockRequest> Requests { get; }
        int Count { get; }
        void AtLeast(int expected);
        void AtMost(int expected);
        void Never();
        void Once();
        void Times(int expected);
    }
    public sealed class CoinStatsStub
    {
        CoinStatsStub Times(int count);
        CoinStatsStub WithDelay(TimeSpan delay);
        CoinStatsStub WithHeader(string name, string value);
        CoinStatsStubBuilder Then { get; }
        Guid Id { get; }
        int Hits { get; }
        string Mapping { get; }
        void Remove();
    }
    public sealed class CoinStatsStubBuilder
    {
        CoinStatsStub Respond(int status, string? message = default, TimeSpan? retryAfter = default);
        CoinStatsStub RespondBody(string body, string contentType, int status = 200);
        CoinStatsStub RespondExample(string? name = default, int? status = default);
        CoinStatsStub RespondFault(CoinStatsMockFault fault);
        CoinStatsStub RespondJson(string json, int status = 200);
        CoinStatsStub RespondSequence(ReadOnlySpan<int> statuses);
        CoinStatsStub RespondWireMock(string responseJson);
        CoinStatsStubBuilder InScenario(string name, string? whenState = default, string? thenState = default);
        CoinStatsStubBuilder Where(Func<CoinStatsMockRequest, bool> predicate, string? expression = default);
        CoinStatsStubBuilder WithHeader(string name);
        CoinStatsStubBuilder WithHeader(string name, string value);
        CoinStatsStubBuilder WithJsonBody(string json);
        CoinStatsStubBuilder WithJsonPath(string path);
        CoinStatsStubBuilder WithPath(string name, string value);
        CoinStatsStubBuilder WithPriority(int priority);
        CoinStatsStubBuilder WithQuery(string name);
        CoinStatsStubBuilder WithQuery(string name, string value);
    }
    public sealed class CoinStatsVerificationException : CoinStatsMockException
    {
        CoinStatsVerificationException();
        CoinStatsVerificationException(string message);
        CoinStatsVerificationException(string message, Exception? innerException);
    }
    public sealed record class CreditSimulation
    {
        CreditSimulation(long Total);
        int EmptyStatus { get; init; }
        long Total { get; init; }
        string Subscription { get; init; }
    }
    public sealed record class GapSimulation
    {
        GapSimulation(double Percent);
        bool EmptyForms { get; init; }
        bool Missing { get; init; }
        bool Nulls { get; init; }
        double Percent { get; init; }
    }
    public sealed record class LatencySimulation
    {
        LatencySimulation(TimeSpan Mean, TimeSpan Jitter = default);
        TimeSpan Jitter { get; init; }
        TimeSpan Mean { get; init; }
    }
    public sealed record class OperationCoverage
    {
        IEnumerable<int> NeverMet { get; }
        IReadOnlyList<StatusCoverage> Responses { get; init; }
        IReadOnlyList<StatusCoverage> Undocumented { get; init; }
        OperationCoverage(string Id, string Method, string Path, long Calls, IReadOnlyList<StatusCoverage> Responses, IReadOnlyList<StatusCoverage> Undocumented);
        long Calls { get; init; }
        string Id { get; init; }
        string Method { get; init; }
        string Path { get; init; }
    }
    public sealed record class PagingSimulation
    {
        PagingSimulation(int Rows = 2500);
        int Rows { get; init; }
    }
    public sealed record class RateLimitSimulation
    {
        RateLimitSimulation(double RequestsPerSecond);
        bool SendsRetryAfter { get; init; }
        double RequestsPerSecond { get; init; }
        int Burst { get; init; }
    }
    public record struct StatusCoverage
    {
        StatusCoverage(int Status, long Count);
        int Status { get; init; }
        long Count { get; init; }
    }
    public sealed record class SyncSimulation
    {
        SyncSimulation();
        SyncSimulation(TimeSpan Duration);
        TimeSpan Duration { get; init; }
    }
}
