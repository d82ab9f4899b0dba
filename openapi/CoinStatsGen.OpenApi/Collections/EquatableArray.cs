using System.Collections;

namespace CoinStatsGen.OpenApi.Collections;

/// <summary>
/// An immutable list that is equal to another by its elements, so that records which hold it can be cached by value.
/// <c>default</c> is the empty list.
/// </summary>
public readonly struct EquatableArray<T> : IEquatable<EquatableArray<T>>, IReadOnlyList<T>
    where T : IEquatable<T>
{
    private readonly T[]? _items;

    internal EquatableArray(T[] items) => _items = items;

    /// <summary>The empty list.</summary>
    public static EquatableArray<T> Empty => default;

    /// <summary>Number of elements.</summary>
    public int Count => _items?.Length ?? 0;

    /// <summary>The element at a zero-based position.</summary>
    public T this[int index] => (_items ?? Array.Empty<T>())[index];

    /// <summary>Copies the elements of a sequence.</summary>
    public static EquatableArray<T> From(IEnumerable<T> items)
    {
        var copy = items.ToArray();
        return copy.Length == 0 ? default : new EquatableArray<T>(copy);
    }

    /// <summary>The elements, each converted; in the same order.</summary>
    public EquatableArray<TResult> ConvertAll<TResult>(Converter<T, TResult> convert)
        where TResult : IEquatable<TResult> => _items is null ? default : new EquatableArray<TResult>(Array.ConvertAll(_items, convert));

    /// <summary>The first element that fits; <c>default</c> where none does.</summary>
    public T? Find(Predicate<T> fits) => _items is null ? default : Array.Find(_items, fits);

    /// <summary>Whether an element fits.</summary>
    public bool Exists(Predicate<T> fits) => _items is not null && Array.Exists(_items, fits);

    /// <inheritdoc/>
    public bool Equals(EquatableArray<T> other)
    {
        if (ReferenceEquals(_items, other._items))
        {
            return true;
        }

        if (Count != other.Count)
        {
            return false;
        }

        for (var i = 0; i < Count; i++)
        {
            if (!EqualityComparer<T>.Default.Equals(_items![i], other._items![i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is EquatableArray<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        unchecked
        {
            var hash = 17;
            for (var i = 0; i < Count; i++)
            {
                hash = (hash * 31) + (_items![i]?.GetHashCode() ?? 0);
            }

            return hash;
        }
    }

    /// <summary>Enumerates without allocating.</summary>
    public Enumerator GetEnumerator() => new(_items ?? Array.Empty<T>());

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)(_items ?? Array.Empty<T>())).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => (_items ?? Array.Empty<T>()).GetEnumerator();

    /// <summary>Equality of elements.</summary>
    public static bool operator ==(EquatableArray<T> left, EquatableArray<T> right) => left.Equals(right);

    /// <summary>Inequality of elements.</summary>
    public static bool operator !=(EquatableArray<T> left, EquatableArray<T> right) => !left.Equals(right);

    /// <summary>Walks the elements in order.</summary>
    public struct Enumerator
    {
        private readonly T[] _items;
        private int _index;

        internal Enumerator(T[] items)
        {
            _items = items;
            _index = -1;
        }

        /// <summary>The element under the cursor.</summary>
        public readonly T Current => _items[_index];

        /// <summary>Moves to the next element; false at the end.</summary>
        public bool MoveNext() => ++_index < _items.Length;
    }
}
