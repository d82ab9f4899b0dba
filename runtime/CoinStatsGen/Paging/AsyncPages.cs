namespace CoinStats;

/// <summary>A list that the server gives page by page. Each page is asked for when its rows are, and costs a call.</summary>
/// <typeparam name="T">Type of the rows.</typeparam>
/// <remarks>Every enumeration starts anew. What was listed is not kept.</remarks>
public sealed class AsyncPages<T> : IAsyncEnumerable<T>
{
    private readonly Func<CancellationToken, IAsyncEnumerable<ResultPage<T>>> _pages;

    internal AsyncPages(Func<CancellationToken, IAsyncEnumerable<ResultPage<T>>> pages)
    {
        _pages = pages;
    }

    /// <summary>The list by page instead of by row.</summary>
    /// <param name="cancellationToken">Ends the listing, as the token given to the list does.</param>
    public IAsyncEnumerable<ResultPage<T>> ByPage(CancellationToken cancellationToken = default) => _pages(cancellationToken);

    /// <inheritdoc/>
    public async IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        await foreach (var page in _pages(cancellationToken).ConfigureAwait(false))
        {
            foreach (var item in page.Items)
            {
                yield return item;
            }
        }
    }
}
