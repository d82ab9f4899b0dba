using System.Text.Json;

namespace CoinStats.MockServer.Tool.Verification;

/// <summary>What a verification has done so far, so that it can be resumed. Holds no key.</summary>
internal sealed record VerifyState
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>Address of the server.</summary>
    public required Uri BaseUrl { get; init; }

    /// <summary>Title and version of the document.</summary>
    public required string Document { get; init; }

    /// <summary>Results, in the order of the calls.</summary>
    public required List<VerifyResult> Results { get; init; }

    /// <summary>Credits that the calls have cost, or may have.</summary>
    public long Spent => Results.Sum(r => (long)r.Credits);

    /// <summary>Reads the state of a file; a new one where there is no file.</summary>
    /// <exception cref="CoinStatsMockException">The file is not one, or of another server or document.</exception>
    public static VerifyState Load(FileInfo? file, Uri baseUrl, string document)
    {
        var fresh = new VerifyState
        {
            BaseUrl = baseUrl,
            Document = document,
            Results = [],
        };
        if (file is null || !File.Exists(file.FullName))
        {
            return fresh;
        }

        try
        {
            var read = JsonSerializer.Deserialize<VerifyState>(File.ReadAllText(file.FullName), Format)
                ?? throw new JsonException("it is null");
            return read.BaseUrl == baseUrl && read.Document == document
                ? read
                : throw new CoinStatsMockException(
                    $"--resume {file.Name}: it is of {read.BaseUrl} and {read.Document}, not of {baseUrl} and {document}. Name "
                        + $"another file."
                );
        }
        catch (JsonException problem)
        {
            throw new CoinStatsMockException($"--resume {file.Name}: it is no state of a verification: {problem.Message}", problem);
        }
    }

    /// <summary>Writes the state; a file that is there is whole at any time.</summary>
    public void Save(FileInfo? file)
    {
        if (file is not null)
        {
            var next = file.FullName + ".tmp";
            File.WriteAllText(next, JsonSerializer.Serialize(this, Format) + "\n");
            File.Move(next, file.FullName, overwrite: true);
        }
    }
}
