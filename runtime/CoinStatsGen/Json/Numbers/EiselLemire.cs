using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace CoinStats.Json.Numbers;

/// <summary>The double nearest to a decimal number, by one or two 64-bit multiplications (Eisel and Lemire).</summary>
internal static class EiselLemire
{
    private const int MantissaBits = 52;
    private const int ExponentBias = 1023;

    /// <summary>Computes <c>digits × 10^exponent</c>, correctly rounded.</summary>
    /// <param name="digits">Not zero.</param>
    /// <param name="exponent">Power of ten.</param>
    /// <param name="bits">The double without its sign.</param>
    /// <returns>False when the result is not certain, or the exponent is outside the table.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool TryCompute(ulong digits, int exponent, out long bits)
    {
        bits = 0;
        if ((uint)(exponent - PowersOfFive.MinExponent) > PowersOfFive.MaxExponent - PowersOfFive.MinExponent)
        {
            return false;
        }

        var shift = BitOperations.LeadingZeroCount(digits);
        var high = MultiplyByPower(digits << shift, exponent, out var low);
        if (low == ulong.MaxValue && exponent is < -27 or > 55)
        {
            return false;
        }

        var upperBit = (int)(high >> 63);
        var drop = upperBit + 64 - MantissaBits - 3;
        var mantissa = high >> drop;

        // floor(log2(10^exponent)) + 63, then biased. Neither subnormal nor infinite: the table ends long before.
        var power = (((152170 + 65536) * exponent) >> 16) + 63 + upperBit - shift + ExponentBias;

        // Exactly between two doubles: to the even one. It can happen for these exponents only.
        if (low <= 1 && exponent is >= -4 and <= 23 && (mantissa & 3) == 1 && mantissa << drop == high)
        {
            mantissa &= ~1UL;
        }

        mantissa = (mantissa + (mantissa & 1)) >> 1;
        if (mantissa >= 2UL << MantissaBits)
        {
            mantissa = 1UL << MantissaBits;
            power++;
        }

        bits = (long)((mantissa & ~(1UL << MantissaBits)) | ((ulong)power << MantissaBits));
        return true;
    }

    /// <summary>The product of two numbers. Math.BigMul would put its lower half into memory to fetch it again.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Multiply(ulong left, ulong right, out ulong low)
    {
        if (Bmi2.X64.IsSupported)
        {
            low = left * right;
            return Bmi2.X64.MultiplyNoFlags(left, right);
        }

        return Math.BigMul(left, right, out low);
    }

    /// <summary>
    /// The upper 128 bits of the product with the power of five; the second half of the power is used only if it can matter.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong MultiplyByPower(ulong digits, int exponent, out ulong low)
    {
        var powers = PowersOfFive.Halves;
        var index = 2 * (exponent - PowersOfFive.MinExponent);
        var high = Multiply(digits, powers[index], out low);
        const ulong DroppedBits = ulong.MaxValue >> (MantissaBits + 3);
        if ((high & DroppedBits) == DroppedBits)
        {
            var carry = Multiply(digits, powers[index + 1], out _);
            low += carry;
            if (carry > low)
            {
                high++;
            }
        }

        return high;
    }
}
