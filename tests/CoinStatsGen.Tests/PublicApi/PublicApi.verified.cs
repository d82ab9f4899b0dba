// The public API of CoinStatsGen, written by a test; not compiled.

namespace CoinStats
{
    public abstract class AdaptiveRateLimiter : RateLimiter
    {
        abstract void Lower(TimeSpan sentAgo, TimeSpan? retryAfter);
        abstract void Raise();
        double Rate { get; }
        int QueueLimit { get; }
    }
    public class ApiResponse
    {
        ApiResponse();
        CacheHit? FromCache { get; init; }
        CoinStatsError? Error { get; init; }
        CreditPrice Credits { get; init; }
        IReadOnlyDictionary<string, string> Headers { get; init; }
        IReadOnlyList<ResponseGap> Gaps { get; init; }
        TimeSpan? RetryAfter { get; init; }
        bool IsSuccess { get; }
        int Attempts { get; init; }
        required CoinStatsOperation Operation { get; init; }
        required int StatusCode { get; init; }
        string? RequestId { get; init; }
        void EnsureSuccess();
    }
    public sealed class ApiResponse<T> : ApiResponse
    {
        ApiResponse();
        T Body { get; init; }
        T GetBodyOrThrow();
    }
    public sealed class AsyncPages<T> : IAsyncEnumerable<T>
    {
        IAsyncEnumerable<ResultPage<T>> ByPage(CancellationToken cancellationToken = default);
        IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default);
    }
    public sealed record class CacheHit
    {
        CacheHit(TimeSpan Age, bool IsStale);
        TimeSpan Age { get; init; }
        bool IsStale { get; init; }
    }
    public enum CacheUse
    {
        Normal = 0,
        Refresh = 1,
        Bypass = 2,
    }
    public sealed record class CachedResponse
    {
        CachedResponse(DateTimeOffset StoredAt, int StatusCode, IReadOnlyDictionary<string, string> Headers, ReadOnlyMemory<byte> Body);
        DateTimeOffset StoredAt { get; init; }
        IReadOnlyDictionary<string, string> Headers { get; init; }
        ReadOnlyMemory<byte> Body { get; init; }
        int StatusCode { get; init; }
    }
    public class CoinStatsApiException : CoinStatsException
    {
        ApiResponse Response { get; }
        CoinStatsApiException(ApiResponse response);
        CoinStatsError Error { get; }
        IReadOnlyDictionary<string, string> Headers { get; }
        IReadOnlyList<T>? AsList<T>();
        T As<T>();
        TimeSpan? RetryAfter { get; }
        int StatusCode { get; }
        string Body { get; }
        string? Path { get; }
        string? RequestId { get; }
    }
    public sealed class CoinStatsBadRequestException : CoinStatsApiException
    {
        CoinStatsBadRequestException(ApiResponse response);
    }
    public sealed class CoinStatsCacheOptions
    {
        CoinStatsCacheOptions();
        IDictionary<string, TimeSpan> Lifetimes { get; }
        IResponseCache? Store { get; set; }
        TimeSpan StaleIfError { get; set; }
        TimeSpan StaleWhileRevalidate { get; set; }
        bool IsEnabled { get; set; }
        long MaxBytes { get; set; }
    }
    public sealed record class CoinStatsCallOptions
    {
        CacheUse? Cache { get; init; }
        CoinStatsCallOptions();
        ICreditBudget? Budget { get; init; }
        ResponseReading? Reading { get; init; }
        TimeSpan? Timeout { get; init; }
        bool? ReconnectStreams { get; init; }
        bool? RetryWrites { get; init; }
        int? MaxRetries { get; init; }
        string? LastEventId { get; init; }
    }
    public sealed class CoinStatsClientOptions
    {
        CoinStatsCacheOptions Cache { get; }
        CoinStatsClientOptions();
        CoinStatsRateLimitOptions RateLimit { get; }
        CoinStatsRetryOptions Retry { get; }
        DriftObserver? Drift { get; set; }
        ICreditBudget? Budget { get; set; }
        IDictionary<string, string> Credentials { get; }
        ILoggerFactory? LoggerFactory { get; set; }
        ResponseReading Reading { get; set; }
        TimeProvider TimeProvider { get; set; }
        TimeSpan Timeout { get; set; }
        Uri? BaseAddress { get; set; }
        bool AllowAnonymous { get; set; }
        bool AllowInsecureHttp { get; set; }
        int MaxResponseBytes { get; set; }
        string DigestCredential(string purpose);
        string? ApiKey { get; set; }
        string? BearerToken { get; set; }
        string? Password { get; set; }
        string? UserName { get; set; }
    }
    public sealed class CoinStatsCredits
    {
        CreditUsage? LastUsage { get; }
        ICreditBudget? Budget { get; }
        IReadOnlyDictionary<CoinStatsOperation, long> ByOperation();
        Task<CreditUsage> RefreshAsync(CancellationToken cancellationToken = default);
        long Saved { get; }
        long Spent { get; }
        long SpentOn(CoinStatsOperation operation);
    }
    public sealed class CoinStatsCreditsExhaustedException : CoinStatsApiException
    {
        CoinStatsCreditsExhaustedException(ApiResponse response);
    }
    public sealed record class CoinStatsError
    {
        CoinStatsError(int StatusCode, string Message, string? RequestId, string? Path, string RawBody);
        CoinStatsErrorKind Kind { get; init; }
        IReadOnlyList<T>? AsList<T>();
        T As<T>();
        int StatusCode { get; init; }
        string Message { get; init; }
        string RawBody { get; init; }
        string? Path { get; init; }
        string? RequestId { get; init; }
    }
    public enum CoinStatsErrorKind
    {
        Other = 0,
        BadRequest = 1,
        Unauthorized = 2,
        Forbidden = 3,
        NotFound = 4,
        NotSynced = 5,
        RateLimited = 6,
        CreditsExhausted = 7,
        ServiceUnavailable = 8,
    }
    public abstract class CoinStatsException : Exception
    {
        CoinStatsOperation? Operation { get; }
        int Attempts { get; }
    }
    public sealed class CoinStatsForbiddenException : CoinStatsApiException
    {
        CoinStatsForbiddenException(ApiResponse response);
    }
    public sealed class CoinStatsJsonException : CoinStatsException
    {
        CoinStatsJsonException(string message, string jsonPath, long byteOffset, Exception? innerException = default);
        long ByteOffset { get; }
        string JsonPath { get; }
        string Message { get; }
    }
    public sealed class CoinStatsNotFoundException : CoinStatsApiException
    {
        CoinStatsNotFoundException(ApiResponse response);
    }
    public sealed class CoinStatsNotSyncedException : CoinStatsApiException
    {
        CoinStatsNotSyncedException(ApiResponse response);
    }
    public sealed class CoinStatsOperation
    {
        CoinStatsOperation(string id, string method, string pathTemplate, int[] documentedStatuses, CreditRule? credits = default);
        CreditRule Credits { get; }
        IReadOnlyList<IReadOnlyList<string>>? Security { get; init; }
        IReadOnlyList<int> DocumentedStatuses { get; }
        IReadOnlyList<int> ErrorRanges { get; init; }
        IReadOnlyList<string> EmptyForms { get; init; }
        TimeSpan? CacheLifetime { get; init; }
        bool HasDefaultError { get; init; }
        bool IsSafe { get; }
        string Id { get; }
        string Method { get; }
        string PathTemplate { get; }
        string? Server { get; init; }
        string? SyncMethod { get; init; }
    }
    public sealed class CoinStatsRateLimitOptions
    {
        CoinStatsRateLimitOptions();
        IRateLimiterSource? Source { get; set; }
        bool IsEnabled { get; set; }
        double? RequestsPerSecond { get; set; }
        int Burst { get; set; }
        int QueueLimit { get; set; }
    }
    public sealed class CoinStatsRateLimitedException : CoinStatsApiException
    {
        CoinStatsRateLimitedException(ApiResponse response);
    }
    public sealed class CoinStatsRecordingHandler : DelegatingHandler
    {
        CoinStatsRecordingHandler(string folder, CoinStatsRecordingOptions? options = default);
        Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken);
        static HttpClient CreateClient(string folder, CoinStatsRecordingOptions? options = default);
    }
    public sealed class CoinStatsRecordingOptions
    {
        CoinStatsRecordingOptions();
        ICollection<string> SecretNames { get; }
        ILoggerFactory? LoggerFactory { get; set; }
        TimeProvider TimeProvider { get; set; }
        bool HidesAddresses { get; set; }
        int MaxBodyBytes { get; set; }
        long MaxFolderBytes { get; set; }
    }
    public sealed class CoinStatsRetryOptions
    {
        CoinStatsRetryOptions();
        TimeSpan BaseDelay { get; set; }
        TimeSpan MaxDelay { get; set; }
        TimeSpan MaxRetryAfter { get; set; }
        bool RetryWrites { get; set; }
        int MaxRetries { get; set; }
    }
    public sealed class CoinStatsServiceUnavailableException : CoinStatsApiException
    {
        CoinStatsServiceUnavailableException(ApiResponse response);
    }
    public sealed class CoinStatsTransportException : CoinStatsException
    {
        CoinStatsTransportException(string message, CoinStatsOperation? operation = default, bool isTimeout = false, Exception? inner = default);
        bool IsTimeout { get; }
    }
    public sealed class CoinStatsUnauthorizedException : CoinStatsApiException
    {
        CoinStatsUnauthorizedException(ApiResponse response);
    }
    public record struct CreditBalance
    {
        CreditBalance(long Limit, long Spent, long Reserved);
        long Limit { get; init; }
        long Remaining { get; }
        long Reserved { get; init; }
        long Spent { get; init; }
    }
    public sealed class CreditBudget : ICreditBudget
    {
        CreditBudget(long limit);
        long Limit { get; }
        long Remaining { get; }
        long Reserved { get; }
        long Spent { get; }
        void Reset(long limit);
    }
    public sealed class CreditBudgetExceededException : CoinStatsException
    {
        CreditBudgetExceededException(CoinStatsOperation operation, CreditPrice price, long remaining, string? cheaperAlternative = default);
        CreditPrice Price { get; }
        long Remaining { get; }
        string? CheaperAlternative { get; }
    }
    public sealed record class CreditMultiplier
    {
        CreditMultiplier(CreditPlace In, string Field, bool PerValue, int? AllCredits = default, bool OmittedIsAll = false);
        CreditPlace In { get; init; }
        bool OmittedIsAll { get; init; }
        bool PerValue { get; init; }
        int? AllCredits { get; init; }
        string Field { get; init; }
    }
    public enum CreditPlace
    {
        Query = 0,
        Path = 1,
        Header = 2,
        Body = 3,
    }
    public record struct CreditPrice
    {
        CreditPrice(int Credits, bool IsExact);
        bool IsExact { get; init; }
        int Credits { get; init; }
    }
    public record struct CreditReservation
    {
        CreditReservation(int Credits, bool IsGranted, long Remaining, object? Ticket = default);
        bool IsGranted { get; init; }
        int Credits { get; init; }
        long Remaining { get; init; }
        object? Ticket { get; init; }
    }
    public sealed class CreditRule
    {
        CreditRule(int baseCredits, CreditMultiplier[]? multipliers = default, bool isExact = true);
        CreditValues Values { get; init; }
        IReadOnlyList<CreditMultiplier> Multipliers { get; }
        bool IsExact { get; }
        int BaseCredits { get; }
        static CreditRule Unknown { get; }
    }
    public sealed record class CreditUsage
    {
        CreditUsage(long TotalCredits, long UsedCredits, long RemainingCredits, string? Subscription);
        long RemainingCredits { get; init; }
        long TotalCredits { get; init; }
        long UsedCredits { get; init; }
        string? Subscription { get; init; }
    }
    public sealed class CreditValues
    {
        CreditValues(string[] all, string[]? unpriced = default, int? allFactor = default, string? separator = default);
        IReadOnlyList<string> All { get; }
        IReadOnlyList<string> Unpriced { get; }
        int? AllFactor { get; }
        static CreditValues Default { get; }
        string? Separator { get; }
    }
    public sealed class DistributedResponseCache : IResponseCache
    {
        DistributedResponseCache(IDistributedCache cache);
        ValueTask SetAsync(string key, CachedResponse response, TimeSpan keepFor, CancellationToken cancellationToken);
        ValueTask<CachedResponse> GetAsync(string key, CancellationToken cancellationToken);
    }
    public sealed record class DriftFinding
    {
        DriftFinding();
        required DriftKind Kind { get; init; }
        required long Count { get; init; }
        required string Operation { get; init; }
        required string Path { get; init; }
        string? Expected { get; init; }
        string? Found { get; init; }
        string? Value { get; init; }
    }
    public enum DriftKind
    {
        UnknownMember = 0,
        MissingMember = 1,
        UnknownValue = 2,
        OtherType = 3,
    }
    public sealed class DriftObserver
    {
        Action<DriftFinding>? OnFound { get; init; }
        DriftObserver(TimeProvider? timeProvider = default);
        DriftReport CreateReport();
    }
    public sealed record class DriftReport
    {
        DriftReport();
        long Dropped { get; init; }
        required DateTimeOffset From { get; init; }
        required DateTimeOffset To { get; init; }
        required IReadOnlyList<DriftFinding> Findings { get; init; }
        required long Answers { get; init; }
        string ToJson();
    }
    public sealed class FileBody
    {
        FileBody(Stream content, string? fileName = default, string? mediaType = default);
        FileBody(byte[] content, string? fileName = default, string? mediaType = default);
        byte[] ToArray();
        static FileBody? FromByteArray(byte[]? content);
        static FileBody? FromStream(Stream? content);
        static FileBody? op_Implicit(Stream? content);
        static FileBody? op_Implicit(byte[]? content);
        string? FileName { get; }
        string? MediaType { get; }
    }
    public sealed class FileDownload : IAsyncDisposable, IDisposable
    {
        ApiResponse Response { get; }
        Stream Content { get; }
        Task SaveAsync(string path, CancellationToken cancellationToken = default);
        ValueTask DisposeAsync();
        long? Length { get; }
        string? FileName { get; }
        string? MediaType { get; }
        void Dispose();
    }
    public interface ICreditBudget
    {
        abstract ValueTask ReleaseAsync(CreditReservation reservation);
        abstract ValueTask SettleAsync(CreditReservation reservation);
        abstract ValueTask<CreditBalance> GetBalanceAsync(CancellationToken cancellationToken = default);
        abstract ValueTask<CreditReservation> ReserveAsync(int credits, CancellationToken cancellationToken);
    }
    public interface IRateLimiterSource
    {
        abstract AdaptiveRateLimiter Rent(RateLimiterScope scope);
        abstract void Return(AdaptiveRateLimiter limiter);
    }
    public interface IResponseCache
    {
        abstract ValueTask SetAsync(string key, CachedResponse response, TimeSpan keepFor, CancellationToken cancellationToken);
        abstract ValueTask<CachedResponse> GetAsync(string key, CancellationToken cancellationToken);
    }
    public sealed class MemoryResponseCache : IResponseCache
    {
        MemoryResponseCache(long maxBytes = 16777216, TimeProvider? timeProvider = default);
        ValueTask SetAsync(string key, CachedResponse response, TimeSpan keepFor, CancellationToken cancellationToken);
        ValueTask<CachedResponse> GetAsync(string key, CancellationToken cancellationToken);
        int Count { get; }
        long Bytes { get; }
        void Clear();
    }
    public struct Optional<T>
    {
        Optional(T value);
        T Value { get; }
        bool IsSet { get; }
        static Optional<T> op_Implicit(T value);
    }
    public sealed class RateLimitQueueFullException : CoinStatsException
    {
        RateLimitQueueFullException(CoinStatsOperation? operation, int queueLimit);
    }
    public sealed record class RateLimiterScope
    {
        AdaptiveRateLimiter CreateInProcess(double share = 1);
        RateLimiterScope(string CredentialDigest, string Server, double RequestsPerSecond, int Burst, int QueueLimit, TimeProvider TimeProvider);
        TimeProvider TimeProvider { get; init; }
        double RequestsPerSecond { get; init; }
        int Burst { get; init; }
        int QueueLimit { get; init; }
        string CredentialDigest { get; init; }
        string Server { get; init; }
    }
    public sealed record class ResponseGap
    {
        ResponseGap(string Path, string Expected, string Found, long Count);
        long Count { get; init; }
        string Expected { get; init; }
        string Found { get; init; }
        string Path { get; init; }
    }
    public enum ResponseReading
    {
        Tolerant = 0,
        Strict = 1,
    }
    public sealed record class ResultPage<T>
    {
        IReadOnlyList<T> Items { get; init; }
        ResultPage(long Number, IReadOnlyList<T> Items, long? NextPage);
        long Number { get; init; }
        long? NextPage { get; init; }
    }
    public sealed class SharedStateException : CoinStatsException
    {
        SharedStateException(string message, Exception? inner = default);
    }
    public sealed record class SyncOptions
    {
        SyncOptions();
        TimeSpan MaxPollInterval { get; init; }
        TimeSpan PollInterval { get; init; }
        TimeSpan Timeout { get; init; }
    }
    public sealed record class SyncProgress
    {
        SyncProgress(SyncStage Stage, string? Status, int Polls, TimeSpan Elapsed, TimeSpan? NextPoll);
        SyncStage Stage { get; init; }
        TimeSpan Elapsed { get; init; }
        TimeSpan? NextPoll { get; init; }
        int Polls { get; init; }
        string? Status { get; init; }
    }
    public enum SyncStage
    {
        Starting = 0,
        Waiting = 1,
        Reading = 2,
        Done = 3,
    }
    public sealed class SyncTimeoutException : CoinStatsException
    {
        SyncTimeoutException(CoinStatsOperation operation, string? status, int polls, TimeSpan waited);
        int Polls { get; }
        string? Status { get; }
    }
    public record struct WalletRef : IParsable<WalletRef>, ISpanParsable<WalletRef>
    {
        WalletRef(string connectionId, string address);
        bool IsAllNetworks { get; }
        const string All = "all";
        const string ForceAll = "forceall";
        static WalletRef AllNetworks(string address, bool waitForEveryChain = false);
        static WalletRef Parse(ReadOnlySpan<char> text);
        static WalletRef Parse(string text);
        static bool TryParse(ReadOnlySpan<char> text, out WalletRef wallet);
        static bool TryParse(string? text, out WalletRef wallet);
        string Address { get; }
        string ConnectionId { get; }
    }
}

namespace CoinStats.Http
{
    public static class ApiArguments
    {
        static T Required<T>(CoinStatsOperation operation, string name, T value);
        static T Required<T>(CoinStatsOperation operation, string name, T? value);
        static void Known(CoinStatsOperation operation, string name, string? value, ReadOnlySpan<string> known);
        static void Range(CoinStatsOperation operation, string name, decimal? value, decimal? minimum, decimal? maximum);
        static void Range(CoinStatsOperation operation, string name, double? value, double? minimum, double? maximum);
        static void Range(CoinStatsOperation operation, string name, long? value, long? minimum, long? maximum);
        static void RequireAny(CoinStatsOperation operation, bool isMet, string groups, string parameter);
        static void Tag(string type, string member, string? value, ReadOnlySpan<string> tags);
    }
    public static class ApiBodies
    {
        static ApiBodyReader<byte[]> Bytes { get; }
        static ApiBodyReader<string> Text { get; }
        static ApiBodyReader<string> TextOrJson { get; }
    }
    public delegate T ApiBodyReader<T>(ReadOnlySpan<byte> body, string? contentType);
    public static class ApiClientServices
    {
        static IHttpClientBuilder Add<TClient>(IServiceCollection services, string clientName, string? key, Action<CoinStatsClientOptions>? configure, Func<HttpClient, CoinStatsClientOptions, TClient> create, bool needsCredential = false);
        static IHttpClientBuilder AddConfigured<TClient>(IServiceCollection services, string clientName, string? key, IConfiguration configuration, Func<HttpClient, CoinStatsClientOptions, TClient> create, bool needsCredential = false);
    }
    public sealed class ApiConnection : IDisposable
    {
        ApiConnection With(CoinStatsCallOptions options);
        ApiConnection(CoinStatsClientOptions options, ApiService service, HttpClient? httpClient = default);
        CoinStatsCredits Credits { get; }
        IAsyncEnumerable<T> StreamAsync<T>(ApiRequest request, JsonValueReader<T> reader, CancellationToken cancellationToken);
        IAsyncEnumerable<T> StreamAsync<T>(ApiRequest request, JsonValueReader<T> reader, StreamFormat format, string accept, CancellationToken cancellationToken);
        Task SendAsync(ApiRequest request, CancellationToken cancellationToken);
        Task<ApiResponse<T>> SendWithResponseAsync<T>(ApiRequest request, ApiBodyReader<T> reader, CancellationToken cancellationToken);
        Task<ApiResponse<T>> SendWithResponseAsync<T>(ApiRequest request, JsonValueReader<T> reader, CancellationToken cancellationToken);
        Task<ApiResponse> SendWithResponseAsync(ApiRequest request, CancellationToken cancellationToken);
        Task<FileDownload> OpenAsync(ApiRequest request, CancellationToken cancellationToken);
        Task<T> SendAsync<T>(ApiRequest request, ApiBodyReader<T> reader, CancellationToken cancellationToken);
        Task<T> SendAsync<T>(ApiRequest request, JsonValueReader<T> reader, CancellationToken cancellationToken);
        void Dispose();
    }
    public sealed record class ApiCreditUsage
    {
        ApiCreditUsage(CoinStatsOperation Operation, string Total, string Used, string Remaining, string? Plan = default);
        CoinStatsOperation Operation { get; init; }
        string Remaining { get; init; }
        string Total { get; init; }
        string Used { get; init; }
        string? Plan { get; init; }
    }
    public sealed record class ApiErrorRule
    {
        ApiErrorRule(int Status, CoinStatsErrorKind Means, string? Member = default, string? Contains = default, bool? MayRetry = default);
        CoinStatsErrorKind Means { get; init; }
        bool? MayRetry { get; init; }
        int Status { get; init; }
        string? Contains { get; init; }
        string? Member { get; init; }
    }
    public static class ApiPaging
    {
        static AsyncPages<TItem> Create<TPage, TItem>(long? firstPage, long? limit, Func<long, CancellationToken, Task<TPage>> fetch, Func<TPage, IReadOnlyList<TItem>> items, Func<TPage, bool?>? hasNext, Func<TPage, long?>? pageSize, Func<TPage, long?>? pageNumber, CancellationToken cancellationToken);
    }
    public sealed record class ApiRateLimit
    {
        ApiRateLimit(double RequestsPerSecond, string? Domain = default);
        double RequestsPerSecond { get; init; }
        string? Domain { get; init; }
    }
    public sealed class ApiRequest
    {
        ApiRequest(CoinStatsOperation operation);
        CoinStatsOperation Operation { get; }
        CreditPrice Price { get; }
        bool MayLackBody { get; set; }
        string Accept { get; set; }
        void AddCookie(string name, string? value);
        void AddCookieValue<T>(string name, T value, JsonValueWriter<T> writer, ValueFormat format);
        void AddField(string name, string? value, string mediaType = "text/plain; charset=utf-8");
        void AddFields(string name, IEnumerable<string>? values, string mediaType = "text/plain; charset=utf-8");
        void AddFile(string name, FileBody? content, string mediaType = "application/octet-stream");
        void AddHeader(string name, string? value);
        void AddHeaderValue<T>(string name, T value, JsonValueWriter<T> writer, ValueFormat format);
        void AddJsonField<T>(string name, T value, JsonValueWriter<T> writer, string mediaType = "application/json");
        void AddPartHeader(string field, string header, string value);
        void AddPath(string name, string value);
        void AddPathValue<T>(string name, T value, JsonValueWriter<T> writer, ValueFormat format);
        void AddQuery(string name, string? value, bool allowReserved = false);
        void AddQueryList(string name, IEnumerable<string>? values, ListFormat format, bool allowReserved = false);
        void AddQueryValue<T>(string name, T value, JsonValueWriter<T> writer, ValueFormat format, bool allowReserved = false);
        void AddStyledField<T>(string name, T value, JsonValueWriter<T> writer, ValueFormat format, bool allowReserved = false);
        void AddValueField<T>(string name, T value, JsonValueWriter<T> writer);
        void MeterBody(string field, IEnumerable<string>? values);
        void MeterBodyItems<T>(string field, IEnumerable<T>? items, JsonValueWriter<T> writer);
        void SetBytesBody(FileBody body, string mediaType);
        void SetJsonBody<T>(T body, JsonValueWriter<T> writer, string mediaType = "application/json");
        void SetTextBody(string body, string mediaType);
        void StartForm();
        void StartMultipart(string mediaType = "multipart/form-data");
    }
    public sealed record class ApiScheme
    {
        ApiScheme(string Name, ApiSchemeKind Kind, string? Parameter = default);
        ApiSchemeKind Kind { get; init; }
        string Name { get; init; }
        string? Parameter { get; init; }
    }
    public enum ApiSchemeKind
    {
        Header = 0,
        Query = 1,
        Cookie = 2,
        Basic = 3,
        Token = 4,
        External = 5,
    }
    public sealed class ApiService
    {
        ApiCreditUsage? CreditUsage { get; init; }
        ApiRateLimit? RateLimit { get; init; }
        ApiService(string name, string? baseAddress, string? apiKeyHeader, string? apiKeyQuery = default);
        Func<ApiResponse, CoinStatsApiException>? ToException { get; init; }
        IReadOnlyList<ApiErrorRule> ErrorRules { get; init; }
        IReadOnlyList<ApiScheme> Schemes { get; init; }
        IReadOnlyList<IReadOnlyList<string>>? Security { get; init; }
        string Name { get; }
        string? ApiKeyHeader { get; }
        string? ApiKeyQuery { get; }
        string? BaseAddress { get; }
        string? PathPrefix { get; init; }
    }
    public static class ApiSync
    {
        static Task<T> RunAsync<T>(ApiConnection connection, CoinStatsOperation operation, Func<CancellationToken, Task> start, Func<CancellationToken, Task<string>> status, string ready, Func<CancellationToken, Task<T>> read, IProgress<SyncProgress>? progress, SyncOptions? options, CancellationToken cancellationToken);
    }
    public static class ApiText
    {
        static string Json<T>(T value, JsonValueWriter<T> writer);
        static string Of(DateOnly value);
        static string Of(DateTimeOffset value);
        static string Of(Guid value);
        static string Of(bool value);
        static string Of(decimal value);
        static string Of(double value);
        static string Of(float value);
        static string Of(int value);
        static string Of(long value);
        static string Of(ulong value);
        static string? Of(DateOnly? value);
        static string? Of(DateTimeOffset? value);
        static string? Of(Guid? value);
        static string? Of(bool? value);
        static string? Of(byte[]? value);
        static string? Of(decimal? value);
        static string? Of(double? value);
        static string? Of(float? value);
        static string? Of(int? value);
        static string? Of(long? value);
        static string? Of(string? value);
        static string? Of(ulong? value);
    }
    public sealed class GeneratedClientAttribute : Attribute
    {
        GeneratedClientAttribute(string namespace, string clientName);
        string ClientName { get; }
        string Namespace { get; }
    }
    public enum ListFormat
    {
        Comma = 0,
        Multi = 1,
        Space = 2,
        Pipe = 3,
    }
    public enum StreamFormat
    {
        Lines = 0,
        Sequence = 1,
        EventData = 2,
        EventText = 3,
        EventObject = 4,
        EventJsonObject = 5,
    }
    public enum ValueFormat
    {
        Joined = 0,
        Exploded = 1,
        Space = 2,
        Pipe = 3,
        Deep = 4,
        Label = 5,
        LabelExploded = 6,
        Matrix = 7,
        MatrixExploded = 8,
    }
}

namespace CoinStats.Json
{
    public static class JsonEmpty
    {
        static IReadOnlyDictionary<string, T> Map<T>();
        static JsonElement Element { get; }
        static T Record<T>(JsonValueReader<T> reader);
        static T Value<T>(JsonValueReader<T> reader);
    }
    public sealed class JsonFit
    {
        JsonFit(string kinds, string[] literals);
        JsonFit? Item { get; init; }
        JsonShape? Shape { get; init; }
    }
    public sealed class JsonMembers
    {
        JsonMembers(string[] names, int[] required, string kinds = "");
    }
    public static class JsonRows
    {
        const int DefaultMaxRowBytes = 4194304;
        static IAsyncEnumerable<T> ReadAsync<T>(Stream stream, JsonValueReader<T> reader, int maxRowBytes = 4194304, CancellationToken cancellationToken = default);
    }
    public ref struct JsonScanner
    {
        DateOnly ReadDateOnly();
        DateOnly? ReadDateOnlyOrNull();
        DateTimeOffset ReadDateTimeOffset();
        DateTimeOffset? ReadDateTimeOffsetOrNull();
        Guid ReadGuid();
        Guid? ReadGuidOrNull();
        JsonElement ReadJsonElement();
        JsonElement ReadUnknownShape();
        JsonElement? ReadJsonElementOrNull();
        JsonScanner(ReadOnlySpan<byte> utf8Json);
        JsonValueKind ValueKind { get; }
        T ReadParsable<T>();
        T? ReadParsableOrNull<T>();
        bool Fits(JsonFit fit);
        bool HasMember(ReadOnlySpan<byte> name);
        bool IsObserved { get; }
        bool IsTolerant { get; }
        bool ReadArrayStart();
        bool ReadBoolean();
        bool ReadElement();
        bool ReadMapMember(out string name);
        bool ReadMember(JsonMembers members, ref int member);
        bool ReadObjectStart();
        bool TryReadNoArray();
        bool TryReadNoObject();
        bool TryReadNoString();
        bool TryReadNull();
        bool? ReadBooleanOrNull();
        byte[] ReadBase64();
        byte[]? ReadBase64OrNull();
        decimal ReadDecimal();
        decimal? ReadDecimalOrNull();
        double ReadDouble();
        double? ReadDoubleOrNull();
        int Choose(JsonShapes shapes);
        int ReadInt32();
        int? ReadInt32OrNull();
        long ReadInt64();
        long? ReadInt64OrNull();
        string ReadString();
        string? ReadStringOrNull();
        ulong ReadUInt64();
        ulong? ReadUInt64OrNull();
        void ReadEnd();
        void ReportMissing(JsonMembers members, ulong seen);
        void ReportMissingPositions(JsonMembers positions, int count);
        void ReportUnknownValue(string text);
        void SkipValue();
    }
    public abstract class JsonScannerConverter<T> : JsonConverter<T>
    {
        T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options);
        abstract T Read(ref JsonScanner scanner);
        abstract void Write(Utf8JsonWriter writer, T value);
        void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options);
    }
    public sealed class JsonShape
    {
        JsonShape(JsonFit? rest, JsonShapeMember[] members);
        string[] Tags { get; init; }
    }
    public sealed class JsonShapeMember
    {
        JsonShapeMember(string name, JsonFit fit, bool isRequired = false);
    }
    public sealed class JsonShapes
    {
        JsonShapes(string? tag, JsonShape[] shapes);
    }
    public delegate T JsonValueReader<T>(ref JsonScanner scanner);
    public delegate void JsonValueWriter<T>(Utf8JsonWriter writer, T value);
}

namespace CoinStats.Telemetry
{
    public static class CoinStatsTelemetry
    {
        const string ActivitySourceName = "CoinStats";
        const string MeterName = "CoinStats";
    }
}

namespace Microsoft.Extensions.DependencyInjection
{
    public static class CoinStatsHttpClientBuilderExtensions
    {
        static IHttpClientBuilder AddCoinStatsCache(IHttpClientBuilder builder, Action<CoinStatsCacheOptions>? configure = default);
        static IHttpClientBuilder AddCoinStatsDistributedCache(IHttpClientBuilder builder, Action<CoinStatsCacheOptions>? configure = default);
        static IHttpClientBuilder AddCoinStatsRecording(IHttpClientBuilder builder, string folder, Action<CoinStatsRecordingOptions>? configure = default);
        static IHttpClientBuilder ConfigureCoinStats(IHttpClientBuilder builder, Action<CoinStatsClientOptions, IServiceProvider> configure);
        static IHttpClientBuilder KeepInheritedResilienceHandlers(IHttpClientBuilder builder);
    }
}
