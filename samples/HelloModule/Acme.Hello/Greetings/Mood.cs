namespace Acme.Hello.Greetings;

/// <summary>The moods that a greeting can have; release 1.0.0 knows none.</summary>
public static partial class Mood
{
    private static readonly List<string> Known = [];

    static Mood() => AddMoods();

    public static IReadOnlyList<string> All => Known;

    /// <summary>Name of a greeting's mood, or null.</summary>
    public static string? Of(Greeting greeting)
    {
        string? mood = null;
        Read(greeting, ref mood);
        return mood;
    }

    static partial void AddMoods();

    static partial void Read(Greeting greeting, ref string? mood);
}
