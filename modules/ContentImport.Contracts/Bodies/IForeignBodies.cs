namespace CommunityKit.ContentImport.Bodies;

/// <summary>
/// Turns bodies of other systems into content of the shop. What comes out is written anew from a list of allowed elements, so nothing of
/// the markup can run; nothing is fetched. Bodies that are too long or nested too deeply for a parser give their words. Thread-safe.
/// </summary>
public interface IForeignBodies
{
    /// <summary>The body as blocks.</summary>
    /// <param name="body">The body.</param>
    /// <param name="format">How it is written.</param>
    /// <param name="options">Pictures, links and ids.</param>
    ForeignBody Read(string body, BodyFormat format, BodyOptions options);

    /// <summary>The body as one text, pictures in it.</summary>
    /// <param name="body">The body.</param>
    /// <param name="format">How it is written.</param>
    /// <param name="options">Pictures and links.</param>
    ForeignText ReadText(string body, BodyFormat format, BodyOptions options);

    /// <summary>A title or another line that may hold markup: its words, in one line.</summary>
    /// <param name="line">The line.</param>
    string Words(string line);
}
