namespace CoinStatsGen.OpenApi.Collections;

/// <summary>Makes <see cref="EquatableArray{T}"/> from sequences.</summary>
public static class EquatableArrayExtensions
{
    /// <summary>Copies the elements of a sequence.</summary>
    public static EquatableArray<T> ToEquatableArray<T>(this IEnumerable<T> items)
        where T : IEquatable<T> => EquatableArray<T>.From(items);
}
