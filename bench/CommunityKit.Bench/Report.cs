using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace CommunityKit.Bench;

/// <summary>Prints figures: lines for people, or one JSON object as the last line.</summary>
internal static class Report
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { TypeInfoResolver = new DefaultJsonTypeInfoResolver() };

    private static readonly string[] Benchmarks = ["swap", "coldstart", "tenants", "storefront", "checkout", "search", "editor"];

    public static void Progress(string text) => Console.Error.WriteLine(text);

    public static async Task<int> PrintAsync(bool json, Task<BenchResult> running)
    {
        var result = await running;
        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(result.Figures, Json));
        }
        else
        {
            foreach (var (name, value) in result.Figures)
            {
                Console.WriteLine($"{name,-34} {value}");
            }
        }

        return result.Holds ? 0 : 1;
    }

    public static int List()
    {
        Console.WriteLine(string.Join(Environment.NewLine, Benchmarks));
        return 0;
    }

    public static int Usage()
    {
        Console.Error.WriteLine($"Usage: ck bench {string.Join('|', Benchmarks)} [--count N] [--packages DIR]... [--json]");
        return 2;
    }
}
