namespace CommunityKit.Search.Language;

/// <summary>A stretch of characters of one kind.</summary>
/// <param name="Text">The characters, folded.</param>
/// <param name="Start">Where it begins in the folded text.</param>
/// <param name="IsIdeographic">True for Chinese, Japanese and Korean; false for letters and digits.</param>
/// <param name="IsAttached">True if nothing stands between it and the run before.</param>
internal readonly record struct TextRun(string Text, int Start, bool IsIdeographic, bool IsAttached)
{
    public int End => Start + Text.Length;
}
