using System.Reflection;
using System.Text.Json;
using Microsoft.CodeAnalysis;

namespace CoinStatsGen.TestSupport;

/// <summary>Generated code, compiled and loaded: lets a test read and write JSON with the emitted converters.</summary>
internal sealed class GeneratedAssembly
{
    private readonly Assembly _assembly;

    private GeneratedAssembly(Assembly assembly) => _assembly = assembly;

    public static GeneratedAssembly Load(GeneratorOutput output)
    {
        using var image = new MemoryStream();
        var result = output.Compilation.Emit(image);
        result.Diagnostics.Where(d => d.Severity > DiagnosticSeverity.Info).ShouldBeEmpty();
        result.Success.ShouldBeTrue();
        return new GeneratedAssembly(Assembly.Load(image.ToArray()));
    }

    public Type Type(string name) => _assembly.GetType("CoinStats." + name, throwOnError: true)!;

    /// <summary>The class of a <see cref="GeneratedProgram"/>.</summary>
    public Type Program => _assembly.GetType("Program", throwOnError: true)!;

    public object Read(string type, string json) => JsonSerializer.Deserialize(json, Type(type))!;

    /// <summary>Reads and writes again.</summary>
    public string RoundTrip(string type, string json) => JsonSerializer.Serialize(Read(type, json), Type(type));

    public static object? Get(object value, string property) => value.GetType().GetProperty(property)!.GetValue(value);
}
