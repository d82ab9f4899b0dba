using System.Globalization;
using CoinStatsGen.Generator.Plans;

namespace CoinStatsGen.Generator.Emitting;

/// <summary>Emits the exceptions of a client: a base, and one for each status or meaning that the document knows.</summary>
internal static class ExceptionsEmitter
{
    private const string Response = "global::CoinStats.ApiResponse";

    /// <summary>Emits them.</summary>
    public static void Emit(SourceWriter writer, ExceptionsFile file)
    {
        EmitBase(writer, file);
        foreach (var exception in file.Exceptions)
        {
            writer.Line();
            DocWriter.Write(writer, new DocText(exception.Doc, default));
            writer.Line($"/// <param name=\"response\">The response.</param>");
            writer.Line(KnownNames.GeneratedCode);
            writer.Line($"{file.Visibility} sealed class {exception.Name}({Response} response) : {file.BaseName}(response);");
        }
    }

    private static void EmitBase(SourceWriter writer, ExceptionsFile file)
    {
        DocWriter.Write(writer, new DocText("The server of " + file.Title + " answered with an error status.", default));
        writer.Line($"/// <param name=\"response\">The response.</param>");
        writer.Line(KnownNames.GeneratedCode);
        writer.Open($"{file.Visibility} class {file.BaseName}({Response} response) : global::CoinStats.CoinStatsApiException(response)");
        writer.Line($"internal static global::CoinStats.CoinStatsApiException Of({Response} response) => response switch");
        writer.Open();
        foreach (var exception in file.Exceptions)
        {
            var fits = exception.Kind is { } kind
                ? "Error.Kind: " + KnownNames.ErrorKind + "." + kind
                : "StatusCode: " + exception.Status.ToString(CultureInfo.InvariantCulture);
            writer.Line($"{{ {fits} }} => new {exception.Name}(response),");
        }

        writer.Line($"_ => new {file.BaseName}(response),");
        writer.Close(";");
        writer.Close();
    }
}
