using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace CoinStats.Http;

/// <summary>Lists an operation page by page; called by emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ApiPaging
{
    /// <summary>
    /// Makes a list of an operation. It ends where the server says so; else at a page shorter than the limit, or an empty one.
    /// </summary>
    /// <typeparam name="TPage">Type of an answer.</typeparam>
    /// <typeparam name="TItem">Type of the rows.</typeparam>
    /// <param name="firstPage">The page to start with; <see langword="null"/>: the first.</param>
    /// <param name="limit">The page size asked for, or the server's default; <see langword="null"/>: not known, the first page
    /// tells.</param>
    /// <param name="fetch">Asks for a page.</param>
    /// <param name="items">The rows of an answer.</param>
    /// <param name="hasNext">Whether the answer says that a further page exists; <see langword="null"/>: it never says.</param>
    /// <param name="pageSize">The page size that the answer names, which may be less than asked for; <see langword="null"/>: it never names
    /// one.</param>
    /// <param name="pageNumber">The page that the answer says it is; <see langword="null"/>: it never says. A server that gives an earlier
    /// page again ends the list.</param>
    /// <param name="cancellationToken">Ends the listing.</param>
    public static AsyncPages<TItem> Create<TPage, TItem>(
        long? firstPage,
        long? limit,
        Func<long, CancellationToken, Task<TPage>> fetch,
        Func<TPage, IReadOnlyList<TItem>?> items,
        Func<TPage, bool?>? hasNext,
        Func<TPage, long?>? pageSize,
        Func<TPage, long?>? pageNumber,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(fetch);
        ArgumentNullException.ThrowIfNull(items);
        if (firstPage < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(firstPage), firstPage, "Pages are counted from 1.");
        }

        var source = new PageSource<TPage, TItem>(fetch, items, hasNext, pageSize, pageNumber);
        return new AsyncPages<TItem>(token => ListAsync(source, firstPage ?? 1, limit, cancellationToken, token));
    }

    private static async IAsyncEnumerable<ResultPage<TItem>> ListAsync<TPage, TItem>(
        PageSource<TPage, TItem> source,
        long number,
        long? limit,
        CancellationToken listToken,
        [EnumeratorCancellation] CancellationToken loopToken
    )
    {
        using var linked =
            listToken.CanBeCanceled && loopToken.CanBeCanceled
                ? CancellationTokenSource.CreateLinkedTokenSource(listToken, loopToken)
                : null;
        var token = linked?.Token ?? (loopToken.CanBeCanceled ? loopToken : listToken);
        for (var isFirst = true; ; isFirst = false)
        {
            token.ThrowIfCancellationRequested();
            var answer = await source.Fetch(number, token).ConfigureAwait(false);
            if (!isFirst && source.PageNumber?.Invoke(answer) < number)
            {
                // Asked for what lies behind its end, the server began anew; its rows were listed already.
                yield break;
            }

            var items = source.Items(answer) ?? [];
            limit = source.PageSize?.Invoke(answer) is > 0 and var named ? named : limit ?? items.Count;
            var isLast = items.Count == 0 || !(source.HasNext?.Invoke(answer) ?? items.Count >= limit);
            yield return new ResultPage<TItem>(number, items, isLast ? null : number + 1);
            if (isLast)
            {
                yield break;
            }

            number++;
        }
    }

    private sealed record PageSource<TPage, TItem>(
        Func<long, CancellationToken, Task<TPage>> Fetch,
        Func<TPage, IReadOnlyList<TItem>?> Items,
        Func<TPage, bool?>? HasNext,
        Func<TPage, long?>? PageSize,
        Func<TPage, long?>? PageNumber
    );
}
