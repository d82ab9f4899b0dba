using CoinStatsGen.Generator.Plans;

namespace CoinStatsGen.Generator.Emitting;

/// <summary>Emits the record that gathers the optional parameters of an operation.</summary>
internal static class RequestEmitter
{
    /// <summary>Emits the record.</summary>
    public static void Emit(SourceWriter writer, RequestFile file)
    {
        var request = file.Request;
        writer.Line($"/// <summary>The optional parameters of {request.MethodName}. Those left null are not sent.</summary>");
        writer.Line(KnownNames.GeneratedCode);
        writer.Open($"{file.Visibility} sealed partial record {request.Name}");
        var first = true;
        foreach (var property in request.Properties)
        {
            if (!first)
            {
                writer.Line();
            }

            DocWriter.Write(writer, property.Doc);
            DocWriter.Obsolete(writer, property.Deprecated);

            writer.Line($"public {property.Value.TypeName} {property.Name} {{ get; init; }}");
            first = false;
        }

        writer.Close();
    }
}
