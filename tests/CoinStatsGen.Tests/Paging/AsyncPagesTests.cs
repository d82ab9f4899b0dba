using CoinStats.Http;

namespace CoinStatsGen.Tests.Paging;

/// <summary>The three shapes of lists, none of which may cost a request too many.</summary>
public sealed class AsyncPagesTests
{
    private readonly List<long> _asked = [];

    [Theory]
    [InlineData(0, 1)]
    [InlineData(5, 1)]
    [InlineData(10, 1)]
    [InlineData(11, 2)]
    [InlineData(20, 2)]
    [InlineData(25, 3)]
    public async Task FullMeta_StopsWhereTheServerSaysSo(int total, int requests)
    {
        var pages = ApiPaging.Create(null, 10, Fetch(total, 10), page => page.Items, page => page.HasNext, null, null, default);
        (await pages.ToListAsync()).ShouldBe(Enumerable.Range(1, total));
        _asked.ShouldBe(Enumerable.Range(1, requests).Select(number => (long)number));
    }

    [Theory]
    [InlineData(5, 1)]
    [InlineData(11, 2)]
    [InlineData(20, 3)]
    public async Task ShortMeta_StopsAtAShortPage(int total, int requests)
    {
        var pages = ApiPaging.Create(null, 100, Fetch(total, 10), page => page.Items, null, page => page.Limit, null, default);
        (await pages.ToListAsync()).Count.ShouldBe(total);
        _asked.Count.ShouldBe(requests);
    }

    [Theory]
    [InlineData(10L, 5, 1)]
    [InlineData(10L, 15, 2)]
    [InlineData(null, 15, 2)]
    [InlineData(null, 0, 1)]
    public async Task NoMeta_StopsAtAShortPage(long? limit, int total, int requests)
    {
        var pages = ApiPaging.Create(null, limit, Fetch(total, 10), page => page.Items, null, null, null, default);
        (await pages.ToListAsync()).Count.ShouldBe(total);
        _asked.Count.ShouldBe(requests);
    }

    [Fact]
    public async Task MetaLeftOut_FallsBackToTheShortPage()
    {
        var pages = ApiPaging.Create(null, 10, Fetch(15, 10), page => page.Items, _ => null, _ => null, null, default);
        (await pages.ToListAsync()).Count.ShouldBe(15);
        _asked.Count.ShouldBe(2);
    }

    [Fact]
    public async Task EmptyPageThatClaimsMore_EndsTheList()
    {
        var pages = ApiPaging.Create<Answer, int>(
            null,
            10,
            (number, _) => Ask(number, new Answer([], true, 10)),
            page => page.Items,
            page => page.HasNext,
            null,
            null,
            default
        );
        (await pages.ToListAsync()).ShouldBeEmpty();
        _asked.Count.ShouldBe(1);
    }

    [Fact]
    public async Task NullItems_AreAnEmptyPage()
    {
        var pages = ApiPaging.Create<Answer, int>(
            null,
            10,
            (number, _) => Ask(number, new Answer([], false, 10)),
            _ => null,
            null,
            null,
            null,
            default
        );
        (await pages.ToListAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task LeftEarly_AsksForNothingMore()
    {
        await foreach (
            var item in ApiPaging.Create(null, 10, Fetch(100, 10), page => page.Items, page => page.HasNext, null, null, default)
        )
        {
            if (item == 10)
            {
                break;
            }
        }

        _asked.ShouldBe([1]);
    }

    [Fact]
    public async Task ByPage_CanBeResumed()
    {
        long? next = null;
        await foreach (
            var page in ApiPaging.Create(null, 10, Fetch(35, 10), page => page.Items, page => page.HasNext, null, null, default).ByPage()
        )
        {
            page.Number.ShouldBe(1);
            next = page.NextPage;
            break;
        }

        var rest = await ApiPaging
            .Create(next, 10, Fetch(35, 10), page => page.Items, page => page.HasNext, null, null, default)
            .ByPage()
            .ToListAsync();
        rest.Select(page => page.Number).ShouldBe([2, 3, 4]);
        rest[^1].NextPage.ShouldBeNull();
        rest.SelectMany(page => page.Items).ShouldBe(Enumerable.Range(11, 25));
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public async Task Cancelled_ByEitherToken_EndsBeforeTheNextPage(bool inList, bool inLoop)
    {
        using var list = new CancellationTokenSource();
        using var loop = new CancellationTokenSource();
        var pages = ApiPaging.Create(
            null,
            10,
            Fetch(100, 10),
            page => page.Items,
            page => page.HasNext,
            null,
            null,
            inList ? list.Token : default
        );
        await Should.ThrowAsync<OperationCanceledException>(async () =>
        {
            await foreach (var item in pages.WithCancellation(inLoop ? loop.Token : default))
            {
                if (item == 10)
                {
                    await (inList ? list : loop).CancelAsync();
                }
            }
        });
        _asked.ShouldBe([1]);
    }

    [Fact]
    public async Task ServerThatBeginsAnew_EndsTheList()
    {
        var pages = ApiPaging.Create<Answer, int>(
            null,
            2,
            (number, _) => Ask(number, new Answer([1, 2], true, 2)),
            page => page.Items,
            page => page.HasNext,
            null,
            _ => 1,
            default
        );
        (await pages.ToListAsync()).ShouldBe([1, 2]);
        _asked.ShouldBe([1, 2]);
    }

    [Fact]
    public void PageZero_IsRefused() =>
        Should.Throw<ArgumentOutOfRangeException>(() =>
            ApiPaging.Create(0, 10, Fetch(1, 1), page => page.Items, null, null, null, default)
        );

    private Func<long, CancellationToken, Task<Answer>> Fetch(int total, int size) =>
        (number, token) =>
        {
            token.ThrowIfCancellationRequested();
            var start = (int)(number - 1) * size;
            var count = Math.Clamp(total - start, 0, size);
            return Ask(number, new Answer([.. Enumerable.Range(start + 1, count)], start + size < total, size));
        };

    private Task<Answer> Ask(long number, Answer answer)
    {
        _asked.Add(number);
        return Task.FromResult(answer);
    }

    private sealed record Answer(IReadOnlyList<int> Items, bool? HasNext, long? Limit);
}
