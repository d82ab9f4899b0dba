using System.Globalization;
using System.Text;

namespace CoinStats.Tests.Json.Fuzzing;

/// <summary>Texts of numbers, ordinary and nasty, the same for the same seed.</summary>
internal sealed class NumberTexts(int seed)
{
    private readonly Random _random = new(seed);

    internal string Next() =>
        _random.Next(10) switch
        {
            0 => BitConverter.Int64BitsToDouble(_random.NextInt64() & 0x7FEF_FFFF_FFFF_FFFF).ToString("R", CultureInfo.InvariantCulture),
            1 => _random.NextDouble().ToString("R", CultureInfo.InvariantCulture),
            2 => (_random.NextDouble() * 1e9).ToString(
                "F" + _random.Next(0, 18).ToString(CultureInfo.InvariantCulture),
                CultureInfo.InvariantCulture
            ),
            3 => HalfWay(),
            4 => (_random.NextDouble() * Math.Pow(10, _random.Next(-30, 30))).ToString("R", CultureInfo.InvariantCulture),
            5 => _random.NextInt64().ToString(CultureInfo.InvariantCulture),
            _ => Digits(),
        };

    /// <summary>Between two doubles, or a digit beside.</summary>
    private string HalfWay()
    {
        var value = BitConverter.Int64BitsToDouble(((long)_random.Next(1023 - 60, 1023 + 120) << 52) | _random.NextInt64(1L << 52));
        var exact = ((decimal)1).ToString(CultureInfo.InvariantCulture);
        if (Math.Abs(value) is > 1e-10 and < 1e15)
        {
            var half = ((decimal)value + (decimal)Math.BitIncrement(value)) / 2;
            exact = half.ToString(CultureInfo.InvariantCulture);
        }
        else if (value < 1e35)
        {
            var whole = (new System.Numerics.BigInteger(value) + new System.Numerics.BigInteger(Math.BitIncrement(value))) / 2;
            exact = (whole + _random.Next(-1, 2)).ToString(CultureInfo.InvariantCulture);
        }

        return exact;
    }

    private string Digits()
    {
        var text = new StringBuilder(_random.Next(2) == 0 ? "-" : "");
        text.Append(_random.Next(3) == 0 ? "0" : _random.NextInt64(1, Limit()).ToString(CultureInfo.InvariantCulture));
        if (_random.Next(4) != 0)
        {
            text.Append('.').Append('0', _random.Next(4) == 0 ? _random.Next(12) : 0);
            for (var i = _random.Next(1, _random.Next(8) == 0 ? 40 : 20); i > 0; i--)
            {
                text.Append((char)('0' + _random.Next(10)));
            }
        }

        if (_random.Next(3) == 0)
        {
            text.Append(_random.Next(2) == 0 ? 'e' : 'E')
                .Append(
                    _random.Next(3) switch
                    {
                        0 => "+",
                        1 => "-",
                        _ => "",
                    }
                );
            text.Append(_random.Next(_random.Next(5) == 0 ? 400 : 30).ToString(CultureInfo.InvariantCulture));
        }

        return text.ToString();
    }

    private long Limit() => (long)Math.Pow(10, _random.Next(1, 19));
}
