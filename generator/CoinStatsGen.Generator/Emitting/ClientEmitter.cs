using CoinStatsGen.Generator.Plans;

namespace CoinStatsGen.Generator.Emitting;

/// <summary>Emits the client.</summary>
internal static class ClientEmitter
{
    /// <summary>Emits what tells the projects above of a client that they see, before the namespace.</summary>
    public static void EmitMark(SourceWriter writer, MainFile file)
    {
        if (file.Visibility == "public")
        {
            writer.Line(
                $"[assembly: global::CoinStats.Http.GeneratedClient({CSharpText.Literal(file.Namespace)}, {CSharpText.Literal(file.ClientName)})]"
            );
            writer.Line();
        }
    }

    /// <summary>Emits the class.</summary>
    public static void Emit(SourceWriter writer, MainFile file)
    {
        DocWriter.Write(writer, file.Doc);
        writer.Line(KnownNames.GeneratedCode);
        writer.Open($"{file.Visibility} sealed partial class {file.ClientName} : global::System.IDisposable");
        ServiceEmitter.Emit(writer, file.Service);
        writer.Line(
            $$"""

            private readonly {{KnownNames.Connection}} _connection;

            /// <summary>Makes a client with connections of its own.</summary>
            /// <param name="options">Key, address and limits.</param>
            public {{file.ClientName}}(global::CoinStats.CoinStatsClientOptions options)
                : this(new {{KnownNames.Connection}}(options, _service))
            {
            }

            /// <summary>Makes a client over an <see cref="global::System.Net.Http.HttpClient"/>, which it does not dispose of.</summary>
            /// <param name="httpClient">Sends the requests.</param>
            /// <param name="options">Key, address and limits.</param>
            public {{file.ClientName}}(global::System.Net.Http.HttpClient httpClient, global::CoinStats.CoinStatsClientOptions options)
                : this(new {{KnownNames.Connection}}(options, _service, httpClient))
            {
            }

            private {{file.ClientName}}({{KnownNames.Connection}} connection)
            {
            """
        );
        writer.Indent();
        writer.Line("_connection = connection;");
        foreach (var group in file.Groups)
        {
            writer.Line($"{group.Name} = new {group.ClassName}(connection);");
        }

        writer.Outdent();
        writer.Line("}");
        foreach (var group in file.Groups)
        {
            writer.Line();
            DocWriter.Write(writer, group.Doc);
            writer.Line($"public {group.InterfaceName} {group.Name} {{ get; }}");
        }

        writer.Line(
            $$"""

            /// <summary>A view of this client whose calls are sent with other options. It shares connections, limits and credits; disposing of it does nothing.</summary>
            /// <param name="options">What is different.</param>
            /// <returns>The view.</returns>
            public {{file.ClientName}} WithOptions(global::CoinStats.CoinStatsCallOptions options) => new(_connection.With(options));

            /// <summary>What the calls of this client cost.</summary>
            public global::CoinStats.CoinStatsCredits Credits => _connection.Credits;

            /// <summary>Closes the connections this client made.</summary>
            public void Dispose() => _connection.Dispose();
            """
        );
        writer.Close();
    }
}
