using System.Runtime.CompilerServices;

namespace CoinStats.Json.Numbers;

/// <summary>A JSON number as written: <c>±digits × 10^exponent</c>.</summary>
internal struct DecimalText
{
    internal ulong Digits;
    internal int Exponent;
    internal int Length;

    /// <summary>1 for a minus, else 0.</summary>
    internal int Sign;

    internal bool HasExponent;

    /// <summary>Neither point nor exponent, and at most 18 digits.</summary>
    internal readonly bool IsPlainInteger => Exponent == 0 && !HasExponent && Digits < 1_000_000_000_000_000_000;

    private static ReadOnlySpan<double> ExactPowersOfTen =>
        [1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22];

    /// <summary>Whether digits and power of ten are both exact as doubles, so that one operation rounds once (Clinger).</summary>
    /// <remarks>
    /// Some of 16 digits would do too, but which is as good as random, and a branch that is guessed wrong costs more than the longer way.
    /// </remarks>
    internal readonly bool IsExact => Digits < 1_000_000_000_000_000 && (uint)(Exponent + 22) <= 44;

    private readonly long SignBit => (long)Sign << 63;

    /// <summary>The double nearest to an exact number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal readonly double ToDoubleExact()
    {
        double digits = (long)Digits;
        var value = Exponent <= 0 ? digits / ExactPowersOfTen[-Exponent] : digits * ExactPowersOfTen[Exponent];
        return BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(value) | SignBit);
    }

    /// <summary>The double nearest to any number; false when only longer arithmetic can tell.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal readonly bool TryToDouble(out double value)
    {
        long bits = 0;
        var done = Digits == 0 || EiselLemire.TryCompute(Digits, Exponent, out bits);
        value = BitConverter.Int64BitsToDouble(bits | SignBit);
        return done;
    }

    /// <summary>The decimal with the same digits, trailing zeros included; false when the framework has to decide.</summary>
    internal readonly bool TryToDecimal(out decimal value)
    {
        if (Digits == 0 || HasExponent || Exponent < -28)
        {
            value = 0;
            return false;
        }

        value = new decimal((int)Digits, (int)(Digits >> 32), 0, Sign != 0, (byte)-Exponent);
        return true;
    }
}
