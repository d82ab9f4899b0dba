using CoinStatsGen.Generator.Plans;

namespace CoinStatsGen.Generator.Emitting;

/// <summary>Emits the method that gives a file while it arrives.</summary>
internal static class DownloadEmitter
{
    public const string ReturnType = KnownNames.Task + "<global::CoinStats.FileDownload>";

    /// <summary>Emits the member of the interface.</summary>
    public static void EmitDeclaration(SourceWriter writer, MethodPlan method, string parameters)
    {
        writer.Line();
        writer.Line(
            $"/// <summary>As <see cref=\"{method.Name}Async\"/>, as a file that is read while it arrives, however long it is.</summary>"
        );
        writer.Line($"/// <inheritdoc cref=\"{method.Name}Async\" path=\"/param\"/>");
        writer.Line("/// <returns>The file, to be disposed of.</returns>");
        DocWriter.Obsolete(writer, method.Deprecated);
        writer.Line($"{ReturnType} {method.OpenName!}Async({parameters});");
    }

    /// <summary>Emits the method.</summary>
    public static void EmitMethod(SourceWriter writer, MethodSignature signature) =>
        writer.Line(
            $$"""

            /// <inheritdoc/>
            public {{ReturnType}} {{signature.Method.OpenName!}}Async({{signature.Declared}})
                => _connection.OpenAsync(Create{{signature.Method.Name}}({{signature.Names}}), cancellationToken);
            """
        );
}
