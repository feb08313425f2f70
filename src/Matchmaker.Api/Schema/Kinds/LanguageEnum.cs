using Matchmaker.Domain;

namespace Matchmaker.Api.Schema.Kinds;

public sealed class LanguageEnum()
    : LabelledEnum<Language>(
        "A language in which the product speaks.",
        new Dictionary<Language, string>
        {
            [Language.Zh] = "Chinese in simplified characters, which everything has.",
            [Language.En] = "English, which everything that the product itself says has as well.",
        }
    );
