using System.ComponentModel.DataAnnotations;

namespace CommunityKit.Cms.Blocks;

/// <summary>What an editor fills in for questions with their answers.</summary>
public sealed class QuestionsSettings
{
    /// <summary>Heading; empty for none.</summary>
    [StringLength(200)]
    public string Title { get; set; } = "";

    /// <summary>The questions in order.</summary>
    [MinLength(1), MaxLength(50)]
    public IReadOnlyList<QuestionRow> Questions { get; set; } = [];
}
