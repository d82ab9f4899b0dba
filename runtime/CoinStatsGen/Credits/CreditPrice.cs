using System.Globalization;

namespace CoinStats;

/// <summary>What a call costs.</summary>
/// <param name="Credits">The price in credits. Where the facts allow several readings, the dearest.</param>
/// <param name="IsExact">Whether the price is published in full; <see langword="false"/>: the server may charge another price.</param>
public readonly record struct CreditPrice(int Credits, bool IsExact)
{
    /// <summary>For example <c>40 credits</c>, or <c>about 400 credits</c> where the price is not exact.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{(IsExact ? "" : "about ")}{Credits} {(Credits == 1 ? "credit" : "credits")}");
}
