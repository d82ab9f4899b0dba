using System.Diagnostics;
using System.Runtime.Intrinsics;

namespace CoinStats.Tests.Json;

/// <summary>Every way through the scanner is held against System.Text.Json, whatever this machine can do.</summary>
public sealed class JsonScannerInstructionSetTests
{
    [Theory]
    [InlineData("DOTNET_EnableAVX2", 128)]
    [InlineData("DOTNET_EnableHWIntrinsic", 0)]
    public async Task Read_WithoutInstructions_AgreesWithSystemTextJson(string switchedOff, int vectorBits)
    {
        var start = new ProcessStartInfo(
            Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet"
        )
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { [switchedOff] = "0" },
            ArgumentList = { "exec", typeof(JsonScannerInstructionSetTests).Assembly.Location, "fuzz", "1000", "10000" },
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync() + await errors;
        await process.WaitForExitAsync();

        process.ExitCode.ShouldBe(0, output);
        if (Vector256.IsHardwareAccelerated)
        {
            output.ShouldContain($"vector bits: {vectorBits}");
        }
    }
}
