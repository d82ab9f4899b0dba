using System.Text;
using Newtonsoft.Json;

namespace CoinStatsGen.Benchmarks.Client;

/// <summary>What a client built on Newtonsoft.Json does with the same bytes.</summary>
internal static class NewtonsoftPeer
{
    private static readonly JsonSerializer Serializer = JsonSerializer.Create(
        new JsonSerializerSettings
        {
            ContractResolver = new Newtonsoft.Json.Serialization.CamelCasePropertyNamesContractResolver(),
            NullValueHandling = NullValueHandling.Ignore,
        }
    );

    internal static List<PlainWallet>? Read(byte[] json)
    {
        using var reader = new JsonTextReader(new StreamReader(new MemoryStream(json), Encoding.UTF8));
        return Serializer.Deserialize<List<PlainWallet>>(reader);
    }

    internal static byte[] Write(PlainTransaction value)
    {
        using var stream = new MemoryStream();
        using (var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)))
        {
            Serializer.Serialize(writer, value);
        }

        return stream.ToArray();
    }
}
