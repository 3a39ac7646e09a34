using System.CommandLine;

namespace CommunityKit.Cli.Commands;

/// <summary>The values of a command line.</summary>
internal sealed class Arguments(ParseResult parse)
{
    /// <summary>True when a flag was given.</summary>
    public bool this[Option<bool> flag] => parse.GetValue(flag);

    /// <summary>The value of an option, or null.</summary>
    public string? this[Option<string> option] => parse.GetValue(option);

    /// <summary>All values of an option that may be repeated.</summary>
    public IReadOnlyList<string> this[Option<string[]> option] => parse.GetValue(option) ?? [];

    /// <summary>The value of an argument.</summary>
    public string this[Argument<string> argument] => parse.GetRequiredValue(argument);

    /// <summary>The value of an argument that may be left out.</summary>
    public string? Find(Argument<string> argument) => parse.GetValue(argument);

    /// <summary>All values of an argument.</summary>
    public IReadOnlyList<string> this[Argument<string[]> argument] => parse.GetValue(argument) ?? [];

    /// <summary>The number that an option has, or null.</summary>
    public int? this[Option<int?> option] => parse.GetValue(option);

    /// <summary>The number that an option has, or null.</summary>
    public long? this[Option<long?> option] => parse.GetValue(option);
}
