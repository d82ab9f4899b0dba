using System.Text.Encodings.Web;
using System.Text.Json;

namespace CoinStats.StubEngine.Tests.Parity;

/// <summary>What the real WireMock answered to the cases of one file of the catalogue, written down beside it.</summary>
internal static class ParityAnswers
{
    private static readonly JsonSerializerOptions Written = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Reads them, by the names of the cases; of names that stand twice the later ones have a number.</summary>
    public static Dictionary<string, string> Read(string file) =>
        JsonSerializer
            .Deserialize<Dictionary<string, string[]>>(File.ReadAllText(PathOf(file)))!
            .ToDictionary(a => a.Key, a => string.Join('\n', a.Value), StringComparer.Ordinal);

    /// <summary>Writes them down.</summary>
    public static void Write(string file, Dictionary<string, string> answers) =>
        File.WriteAllText(
            PathOf(file),
            JsonSerializer.Serialize(answers.ToDictionary(a => a.Key, a => a.Value.Split('\n')), Written) + "\n"
        );

    /// <summary>Runs all cases of a file.</summary>
    public static async Task<Dictionary<string, string>> RunAsync(string file, Func<ParityCase, Task<string>> run)
    {
        var answers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var item in ParityCase.All.Where(c => c.File == file))
        {
            var name = item.Name;
            for (var number = 2; answers.ContainsKey(name); number++)
            {
                name = $"{item.Name} ({number})";
            }

            answers[name] = await run(item);
        }

        return answers;
    }

    /// <summary>Where two differ, case by case.</summary>
    public static List<string> Differences(Dictionary<string, string> wireMock, Dictionary<string, string> other) =>
        [
            .. wireMock
                .Keys.Union(other.Keys)
                .Where(name => wireMock.GetValueOrDefault(name) != other.GetValueOrDefault(name))
                .Select(name => $"{name}\nWireMock:\n{wireMock.GetValueOrDefault(name)}\nthe other:\n{other.GetValueOrDefault(name)}"),
        ];

    private static string PathOf(string file) => Path.Combine(ParityCase.Folder, "Answers", file + ".json");
}
