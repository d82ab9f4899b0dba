using System.Diagnostics.CodeAnalysis;

namespace CoinStats;

/// <summary>
/// A member of a request that may be left out, and may be null: <see langword="default"/> is left out, and whatever is given is sent, null
/// too. Members are of this type
/// where the document makes them both optional and nullable; a value converts by itself.
/// </summary>
/// <typeparam name="T">Type of the value.</typeparam>
public readonly struct Optional<T> : IEquatable<Optional<T>>
{
    /// <summary>Gives the member a value. For a list write <c>new(["a", "b"])</c>: interfaces do not convert by themselves.</summary>
    /// <param name="value">The value; <see langword="null"/> is sent as null.</param>
    public Optional(T value)
    {
        IsSet = true;
        Value = value;
    }

    /// <summary>Whether the member is there: given by the caller, or found in what was read.</summary>
    public bool IsSet { get; }

    /// <summary>The value; null where the member is left out, and where it is null.</summary>
    public T? Value { get; }

    /// <summary>Gives the member a value.</summary>
    /// <param name="value">The value; <see langword="null"/> is sent as null.</param>
    [SuppressMessage("Usage", "CA2225", Justification = "The constructor is the named alternative.")]
    public static implicit operator Optional<T>(T value) => new(value);

    /// <summary>Whether both are left out, or both are there with equal values.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(Optional<T> left, Optional<T> right) => left.Equals(right);

    /// <summary>Whether one is left out and the other not, or their values differ.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(Optional<T> left, Optional<T> right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(Optional<T> other) => IsSet == other.IsSet && EqualityComparer<T?>.Default.Equals(Value, other.Value);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Optional<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(IsSet, Value);

    /// <summary>The text of the value, <c>null</c>, or an empty text where the member is left out.</summary>
    public override string ToString() => IsSet ? Value?.ToString() ?? "null" : "";
}
