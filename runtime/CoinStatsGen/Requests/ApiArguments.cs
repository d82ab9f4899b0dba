using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace CoinStats.Http;

/// <summary>Checks arguments before a call is paid for; called by emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ApiArguments
{
    /// <summary>Makes sure that one of several groups of parameters is given.</summary>
    /// <param name="operation">The operation to be called.</param>
    /// <param name="isMet">Whether one is.</param>
    /// <param name="groups">The groups in words, for example <c>wallets, or address and blockchain</c>.</param>
    /// <param name="parameter">The first parameter of the first group.</param>
    /// <exception cref="ArgumentException">None is given.</exception>
    public static void RequireAny(CoinStatsOperation operation, bool isMet, string groups, string parameter)
    {
        if (!isMet)
        {
            throw new ArgumentException($"{operation.Id} needs {groups}.", parameter);
        }
    }

    /// <summary>Makes sure that a value is given.</summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <param name="operation">The operation to be called.</param>
    /// <param name="name">The parameter.</param>
    /// <param name="value">Its value.</param>
    /// <exception cref="ArgumentException">The value is null, or an empty text.</exception>
    public static T Required<T>(CoinStatsOperation operation, string name, [NotNull] T? value) =>
        value is null or "" ? throw new ArgumentException($"{operation.Id} needs a value for '{name}'.", name) : value;

    /// <inheritdoc cref="Required{T}(CoinStatsOperation, string, T)"/>
    public static T Required<T>(CoinStatsOperation operation, string name, [NotNull] T? value)
        where T : struct => value ?? throw new ArgumentException($"{operation.Id} needs a value for '{name}'.", name);

    /// <summary>Makes sure that a number is within the bounds of the document.</summary>
    /// <param name="operation">The operation to be called.</param>
    /// <param name="name">The parameter.</param>
    /// <param name="value">Its value; <see langword="null"/> is fine.</param>
    /// <param name="minimum">The least allowed, or <see langword="null"/>.</param>
    /// <param name="maximum">The most allowed, or <see langword="null"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is outside.</exception>
    public static void Range(CoinStatsOperation operation, string name, double? value, double? minimum, double? maximum)
    {
        // Written so that NaN, which compares with nothing, is outside too.
        if (value is { } number && !((minimum is null || number >= minimum) && (maximum is null || number <= maximum)))
        {
            throw OutOfRange(operation, name, number, Text(minimum), Text(maximum));
        }

        static string? Text(double? bound) => bound?.ToString(CultureInfo.InvariantCulture);
    }

    /// <inheritdoc cref="Range(CoinStatsOperation, string, double?, double?, double?)"/>
    public static void Range(CoinStatsOperation operation, string name, long? value, long? minimum, long? maximum)
    {
        if (value is { } number && (number < minimum || number > maximum))
        {
            throw OutOfRange(operation, name, number, ApiText.Of(minimum), ApiText.Of(maximum));
        }
    }

    /// <inheritdoc cref="Range(CoinStatsOperation, string, double?, double?, double?)"/>
    public static void Range(CoinStatsOperation operation, string name, decimal? value, decimal? minimum, decimal? maximum)
    {
        if (value is { } number && (number < minimum || number > maximum))
        {
            throw OutOfRange(operation, name, number, ApiText.Of(minimum), ApiText.Of(maximum));
        }
    }

    /// <summary>Makes sure that a text is one of those the document lists.</summary>
    /// <param name="operation">The operation to be called.</param>
    /// <param name="name">The parameter.</param>
    /// <param name="value">Its value; <see langword="null"/> is fine.</param>
    /// <param name="known">The texts allowed.</param>
    /// <exception cref="ArgumentException">The text is another one.</exception>
    public static void Known(CoinStatsOperation operation, string name, string? value, params ReadOnlySpan<string> known)
    {
        if (value is not null && !known.Contains(value))
        {
            throw new ArgumentException(
                $"'{value}' is no '{name}' of {operation.Id}: allowed are {string.Join(", ", known.ToArray())}.",
                name
            );
        }
    }

    /// <summary>Makes sure that a discriminator names the type that is sent: the server would read another one.</summary>
    /// <param name="type">The type.</param>
    /// <param name="member">Name of the member on the wire.</param>
    /// <param name="value">Its value; <see langword="null"/> is fine.</param>
    /// <param name="tags">The values that stand for the type.</param>
    /// <exception cref="ArgumentException">The value is another one.</exception>
    public static void Tag(string type, string member, string? value, params ReadOnlySpan<string> tags)
    {
        if (value is not null && !tags.Contains(value))
        {
            throw new ArgumentException(
                $"'{value}' is no '{member}' of {type}: it would be read as another type. Allowed are {string.Join(", ", tags.ToArray())}.",
                member
            );
        }
    }

    private static ArgumentOutOfRangeException OutOfRange(
        CoinStatsOperation operation,
        string name,
        object value,
        string? minimum,
        string? maximum
    )
    {
        var allowed = (minimum, maximum) switch
        {
            (null, _) => $"at most {maximum}",
            (_, null) => $"at least {minimum}",
            _ => $"{minimum} to {maximum}",
        };
        return new ArgumentOutOfRangeException(name, value, $"{operation.Id} allows {allowed} for '{name}'.");
    }
}
