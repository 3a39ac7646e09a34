using CommunityKit.Texts;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CommunityKit.Data.Conventions;

internal sealed class LocalizedTextConverter()
    : ValueConverter<LocalizedText, string>(text => text.ToJson(), json => LocalizedText.Parse(json));
