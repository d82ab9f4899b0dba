using System.Text;
using CoinStats;
using CoinStats.Caching;
using CoinStatsGen.TestSupport;
using Microsoft.Extensions.Caching.Distributed;

namespace CoinStatsGen.Tests.Caching;

/// <summary>The two places where answers are kept.</summary>
public sealed class ResponseCacheStoreTests
{
    private readonly ManualTimeProvider _time = new();

    [Fact]
    public async Task Memory_AboveItsBytes_DropsWhatWasAskedForLongestAgo()
    {
        var cache = new MemoryResponseCache(4_500, _time);
        foreach (var key in new[] { "a", "b", "c" })
        {
            await cache.SetAsync(key, Answer(900), TimeSpan.FromMinutes(1), default);
        }

        await cache.GetAsync("a", default);
        await cache.SetAsync("d", Answer(900), TimeSpan.FromMinutes(1), default);

        (await cache.GetAsync("b", default)).ShouldBeNull();
        (await cache.GetAsync("a", default)).ShouldNotBeNull();
        cache.Count.ShouldBe(3);
        cache.Bytes.ShouldBeLessThanOrEqualTo(4_500);
        await cache.SetAsync("e", Answer(5_000), TimeSpan.FromMinutes(1), default);
        (await cache.GetAsync("e", default)).ShouldBeNull();
        cache.Count.ShouldBe(3);
        cache.Clear();
        (cache.Count, cache.Bytes).ShouldBe((0, 0));
    }

    [Fact]
    public async Task Memory_OfNoUseAnyMore_IsGone()
    {
        var cache = new MemoryResponseCache(timeProvider: _time);
        await cache.SetAsync("a", Answer(1), TimeSpan.FromMinutes(1), default);
        _time.Advance(TimeSpan.FromMinutes(1));
        (await cache.GetAsync("a", default)).ShouldBeNull();
        cache.Bytes.ShouldBe(0);
    }

    [Fact]
    public async Task Memory_64Threads_StayWithinTheBytes()
    {
        var cache = new MemoryResponseCache(20_000, _time);
        await Task.WhenAll(
            Enumerable
                .Range(0, 64)
                .Select(thread =>
                    Task.Run(async () =>
                    {
                        for (var i = 0; i < 200; i++)
                        {
                            var key = $"{(thread * 7) + i % 50}";
                            await cache.SetAsync(key, Answer(i), TimeSpan.FromMinutes(1), default);
                            (await cache.GetAsync(key, default))?.Body.Length.ShouldBeLessThan(200);
                            cache.Bytes.ShouldBeLessThanOrEqualTo(20_000);
                        }
                    })
                )
        );
    }

    [Fact]
    public async Task Distributed_KeepsWholeAnswers_AsLongAsTheyAreOfUse()
    {
        var distributed = new DictionaryCache();
        var cache = new DistributedResponseCache(distributed);
        var answer = new CachedResponse(
            _time.GetUtcNow(),
            203,
            new Dictionary<string, string> { ["X-A"] = "ü", ["x-b"] = "" },
            Encoding.UTF8.GetBytes("""{"ü":1}""")
        );
        await cache.SetAsync("key", answer, TimeSpan.FromSeconds(90), default);

        var kept = (await cache.GetAsync("key", default))!;

        (kept.StoredAt, kept.StatusCode).ShouldBe((answer.StoredAt, 203));
        kept.Headers["x-a"].ShouldBe("ü");
        kept.Headers["X-B"].ShouldBe("");
        kept.Body.ToArray().ShouldBe(answer.Body.ToArray());
        distributed.KeepFor.ShouldBe(TimeSpan.FromSeconds(90));
        (await cache.GetAsync("other", default)).ShouldBeNull();
    }

    [Fact]
    public void Format_AnyPrefixOrFlippedByte_IsAnAnswerOrNone_AndNeverThrows()
    {
        var bytes = CachedResponseFormat.Write(
            new CachedResponse(_time.GetUtcNow(), 200, new Dictionary<string, string> { ["name"] = "value" }, "{}"u8.ToArray())
        );
        for (var length = 0; length < bytes.Length - 2; length++)
        {
            CachedResponseFormat.Read(bytes[..length]).ShouldBeNull($"cut to {length}");
        }

        for (var i = 0; i < bytes.Length; i++)
        {
            for (var value = 0; value < 256; value++)
            {
                byte[] changed = [.. bytes];
                changed[i] = (byte)value;
                CachedResponseFormat.Read(changed)?.StatusCode.ShouldBeInRange(200, 299);
            }
        }
    }

    private CachedResponse Answer(int bytes) => new(_time.GetUtcNow(), 200, new Dictionary<string, string>(), new byte[bytes]);

    private sealed class DictionaryCache : IDistributedCache
    {
        private readonly Dictionary<string, byte[]> _entries = [];

        public TimeSpan? KeepFor { get; private set; }

        public byte[]? Get(string key) => _entries.GetValueOrDefault(key);

        public Task<byte[]?> GetAsync(string key, CancellationToken token = default) => Task.FromResult(Get(key));

        public void Refresh(string key) { }

        public Task RefreshAsync(string key, CancellationToken token = default) => Task.CompletedTask;

        public void Remove(string key) => _entries.Remove(key);

        public Task RemoveAsync(string key, CancellationToken token = default) => Task.CompletedTask;

        public void Set(string key, byte[] value, DistributedCacheEntryOptions options) =>
            (_entries[key], KeepFor) = (value, options.AbsoluteExpirationRelativeToNow);

        public Task SetAsync(string key, byte[] value, DistributedCacheEntryOptions options, CancellationToken token = default)
        {
            Set(key, value, options);
            return Task.CompletedTask;
        }
    }
}
