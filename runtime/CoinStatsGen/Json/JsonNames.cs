using System.Globalization;
using System.Text;

namespace CoinStats.Json;

/// <summary>Member names that are written with escapes.</summary>
internal static class JsonNames
{
    /// <summary>Undoes the escapes of a name whose escapes are well formed. Other bytes pass unchecked, as in System.Text.Json.</summary>
    /// <param name="name">The name between its quotes.</param>
    /// <param name="destination">At least as long as the name.</param>
    /// <param name="length">Bytes written.</param>
    /// <returns>False when half of a surrogate pair stands alone.</returns>
    internal static bool TryUnescape(ReadOnlySpan<byte> name, Span<byte> destination, out int length)
    {
        length = 0;
        for (var i = 0; i < name.Length; i++)
        {
            if (name[i] != '\\')
            {
                destination[length++] = name[i];
                continue;
            }

            i++;
            if (name[i] != 'u')
            {
                destination[length++] = Simple(name[i]);
                continue;
            }

            var unit = Hex(name[(i + 1)..]);
            i += 4;
            if (char.IsHighSurrogate((char)unit) && name.Length >= i + 7 && name[i + 1] == '\\' && name[i + 2] == 'u')
            {
                var low = Hex(name[(i + 3)..]);
                unit = char.IsLowSurrogate((char)low) ? (uint)char.ConvertToUtf32((char)unit, (char)low) : unit;
                i += 6;
            }

            if (!Rune.TryCreate(unit, out var rune))
            {
                return false;
            }

            length += rune.EncodeToUtf8(destination[length..]);
        }

        return true;
    }

    private static uint Hex(ReadOnlySpan<byte> text) =>
        uint.Parse(Encoding.ASCII.GetString(text[..4]), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    private static byte Simple(byte escape) =>
        (char)escape switch
        {
            'b' => (byte)'\b',
            'f' => (byte)'\f',
            'n' => (byte)'\n',
            'r' => (byte)'\r',
            't' => (byte)'\t',
            _ => escape,
        };
}
