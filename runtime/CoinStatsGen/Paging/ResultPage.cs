using System.Diagnostics;

namespace CoinStats;

/// <summary>One page of a list.</summary>
/// <typeparam name="T">Type of the rows.</typeparam>
/// <param name="Number">The page's number, from 1.</param>
/// <param name="Items">The rows.</param>
/// <param name="NextPage">The number of the next page, from which a list can be resumed; <see langword="null"/> after the last.</param>
[DebuggerDisplay("page {Number}, {Items.Count} rows")]
public sealed record ResultPage<T>(long Number, IReadOnlyList<T> Items, long? NextPage);
