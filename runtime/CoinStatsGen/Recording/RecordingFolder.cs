using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CoinStats.Recording;

/// <summary>
/// The files of a recording. A further answer to the same question becomes the next step of a scenario, so that a replay gives them in the
/// same order.
/// The same answer again is only counted until another comes: then what was waited through is written too. What nothing follows answers for
/// ever.
/// </summary>
[SuppressMessage(
    "Reliability",
    "CA1001",
    Justification = "A semaphore whose wait handle nobody asks for holds nothing; answers may be read to their end after the "
        + "handler is gone."
)]
internal sealed class RecordingFolder(string folder, long maxBytes)
{
    private const string FirstState = "Started";
    private const int MaxSteps = 10_000;

    /// <summary>A wait that was longer than this is shorter in the recording: a folder must not fill with one answer.</summary>
    private const int MaxRepeats = 100;

    private static readonly JsonWriterOptions Indented = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly Dictionary<string, Question> _questions = new(StringComparer.Ordinal);
    private long? _bytes;

    /// <summary>Writes a mapping, unless the last one to the same question says the same: that is counted.</summary>
    /// <returns>Whether there was room.</returns>
    public async Task<bool> AddAsync(RecordedMapping mapping)
    {
        await _one.WaitAsync().ConfigureAwait(false);
        try
        {
            var question = Find(mapping);
            if (question.LastAnswer == mapping.Answer)
            {
                _questions[mapping.Question] = question with { Repeats = Math.Min(question.Repeats + 1, MaxRepeats) };
                return true;
            }

            for (var i = 0; i < question.Repeats && question.Last is { } last; i++)
            {
                var again = (JsonObject)last.DeepClone();
                again.Remove("newScenarioState");
                if (
                    await AppendAsync(question, mapping with { Json = again, Answer = question.LastAnswer! }).ConfigureAwait(false)
                    is not { } longer
                )
                {
                    return false;
                }

                question = longer with { Repeats = question.Repeats };
            }

            return await AppendAsync(question, mapping).ConfigureAwait(false) is not null;
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>Writes the next step; null where there is no room.</summary>
    private async Task<Question?> AppendAsync(Question question, RecordedMapping mapping)
    {
        var name = NameOf(mapping, question.Steps + 1);
        mapping.Json["id"] = IdOf(mapping, question.Steps + 1);
        if (question.Steps > 0)
        {
            mapping.Json["scenarioName"] = ScenarioOf(mapping);
            mapping.Json["requiredScenarioState"] = StateOf(question.Steps + 1);
        }

        if (!await TryWriteAsync(name, mapping.Json).ConfigureAwait(false))
        {
            return null;
        }

        if (question is { Last: { } last, LastName: { } lastName })
        {
            // The one before led nowhere until now.
            last["scenarioName"] = ScenarioOf(mapping);
            last["requiredScenarioState"] = StateOf(question.Steps);
            last["newScenarioState"] = StateOf(question.Steps + 1);
            await TryWriteAsync(lastName, last).ConfigureAwait(false);
        }

        return _questions[mapping.Question] = new Question(question.Steps + 1, mapping.Answer, mapping.Json, name);
    }

    private static string NameOf(RecordedMapping mapping, int step) =>
        string.Create(CultureInfo.InvariantCulture, $"{mapping.Label}-{mapping.Question}-{step:0000}.json");

    private static string StateOf(int step) => step == 1 ? FirstState : string.Create(CultureInfo.InvariantCulture, $"answer {step}");

    private static string ScenarioOf(RecordedMapping mapping) => $"recorded {mapping.Question}";

    /// <summary>An id of the content, so that two recordings of the same calls have the same files.</summary>
    private static string IdOf(RecordedMapping mapping, int step) =>
        new Guid(Convert.FromHexString(mapping.Question + step.ToString("x16", CultureInfo.InvariantCulture))).ToString();

    /// <summary>What is known of a question, by this process or by an earlier recording.</summary>
    private Question Find(RecordedMapping mapping)
    {
        if (_questions.TryGetValue(mapping.Question, out var known))
        {
            return known;
        }

        var steps = 0;
        while (steps < MaxSteps && File.Exists(Path.Combine(folder, NameOf(mapping, steps + 1))))
        {
            steps++;
        }

        if (steps == 0)
        {
            return new Question(0, null, null, null);
        }

        var name = NameOf(mapping, steps);
        return new Question(steps, null, JsonNode.Parse(File.ReadAllText(Path.Combine(folder, name))) as JsonObject, name);
    }

    private async Task<bool> TryWriteAsync(string name, JsonObject json)
    {
        var bytes = BytesOf(json);
        var path = Path.Combine(folder, name);
        var before = File.Exists(path) ? new FileInfo(path).Length : 0;
        _bytes ??= Directory.Exists(folder) ? new DirectoryInfo(folder).EnumerateFiles("*.json").Sum(static file => file.Length) : 0;
        if (_bytes - before + bytes.Length > maxBytes)
        {
            return false;
        }

        Directory.CreateDirectory(folder);

        // Whole or not at all, and for nobody else to read.
        var unfinished = path + ".unfinished";
        var create = new FileStreamOptions
        {
            Mode = FileMode.Create,
            Access = FileAccess.Write,
            Options = FileOptions.Asynchronous,
        };
        if (!OperatingSystem.IsWindows())
        {
            create.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        var file = new FileStream(unfinished, create);
        await using (file.ConfigureAwait(false))
        {
            await file.WriteAsync(bytes).ConfigureAwait(false);
        }

        File.Move(unfinished, path, overwrite: true);
        _bytes += bytes.Length - before;
        return true;
    }

    private static byte[] BytesOf(JsonObject json)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Indented))
        {
            json.WriteTo(writer);
        }

        // Texts hold no bare line break, so these are those between members: the same on every system.
        return Encoding.UTF8.GetBytes(
            Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length).Replace("\r\n", "\n", StringComparison.Ordinal) + "\n"
        );
    }

    private sealed record Question(int Steps, string? LastAnswer, JsonObject? Last, string? LastName)
    {
        /// <summary>How often the last answer came again.</summary>
        public int Repeats { get; init; }
    }
}
