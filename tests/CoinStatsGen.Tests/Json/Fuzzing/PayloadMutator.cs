namespace CoinStats.Tests.Json.Fuzzing;

/// <summary>Damages documents, the same way for the same seed.</summary>
internal sealed class PayloadMutator(int seed)
{
    private readonly Random _random = new(seed);

    internal byte[] Next()
    {
        List<byte> bytes = [.. Pick(Payloads.Seeds)];
        for (var i = _random.Next(1, 5); i > 0; i--)
        {
            Mutate(bytes);
        }

        return [.. bytes];
    }

    private void Mutate(List<byte> bytes)
    {
        var at = _random.Next(bytes.Count + 1);
        var length = Math.Min(_random.Next(1, 12), bytes.Count - at);
        switch (_random.Next(9))
        {
            case 0 when at < bytes.Count:
                bytes[at] = (byte)_random.Next(256);
                break;
            case 1 when at < bytes.Count:
                bytes[at] ^= (byte)(1 << _random.Next(8));
                break;
            case 2:
                bytes.RemoveRange(at, length);
                break;
            case 3:
                bytes.InsertRange(at, bytes.GetRange(at, length));
                break;
            case 4:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 5:
                ReplaceValue(bytes, at);
                break;
            case 6 when _random.Next(8) == 0:
                bytes.AddRange(Pick(Payloads.Seeds));
                break;
            default:
                bytes.InsertRange(at, Pick(Payloads.Fragments));
                break;
        }
    }

    /// <summary>Puts a fragment where a value stood, so that the structure holds and the value decides.</summary>
    private void ReplaceValue(List<byte> bytes, int at)
    {
        var start = bytes.IndexOf((byte)':', Math.Min(at, bytes.Count));
        if (start < 0)
        {
            return;
        }

        var end = bytes.FindIndex(start + 1, b => b is (byte)',' or (byte)'}' or (byte)']');
        if (end > start)
        {
            bytes.RemoveRange(start + 1, end - start - 1);
            bytes.InsertRange(start + 1, Pick(Payloads.Fragments));
        }
    }

    private byte[] Pick(byte[][] choices) => choices[_random.Next(choices.Length)];
}
