using System.Net.Mail;
using FluentValidation;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Text;
using PhoneNumbers;

namespace Matchmaker.Domain.Contacts;

/// <summary>What a contact may say, wherever it comes from.</summary>
public static class ContactRules
{
    public const int LongestName = 50,
        LongestPost = 50,
        LongestPhone = 40,
        LongestMail = 254;

    /// <summary>A telephone number that can be called, of the mainland where it names no country; or nothing.</summary>
    public static IRuleBuilderOptions<T, string?> IsPhone<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Text("电话", "The telephone number", LongestPhone, lines: false)
            .Must(phone => phone is null || !IdentityCard.IsNumber(Digits(phone)))
            .Says(
                "这是身份证号码，请勿填写；此处只填电话。",
                "This is an identity card number; give a telephone number only."
            )
            .Must(phone => phone is null || IdentityCard.IsNumber(Digits(phone)) || IsNumber(phone))
            .Says(
                "请填写可拨打的电话，例如 138 0532 0000 或 0532-8591 0000 转 8001；境外号码以 + 和国家代码开头。",
                "Give a number that can be called, such as 138 0532 0000 or 0532-8591 0000 ext. 8001; one abroad "
                    + "begins with + and its country's code."
            );

    /// <summary>A mail address, or nothing.</summary>
    public static IRuleBuilderOptions<T, string?> IsMail<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Text("邮箱", "The mail address", LongestMail, lines: false)
            .Must(mail => mail is null || (MailAddress.TryCreate(mail, out var read) && read.Address == mail))
            .Says(
                "请填写完整的邮箱地址，例如 name@example.com。",
                "Give a whole mail address, such as name@example.com."
            );

    // 转 is what an extension is called here; the library knows ext.
    private static bool IsNumber(string phone)
    {
        var util = PhoneNumberUtil.GetInstance();
        try
        {
            return util.IsValidNumber(util.Parse(phone.Replace("转", " ext. ", StringComparison.Ordinal), "CN"));
        }
        catch (NumberParseException)
        {
            return false;
        }
    }

    private static string Digits(string phone) => string.Concat(phone.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}

/// <summary>The rules of a stored contact.</summary>
public sealed class ContactValidator : RecordValidator<Contact>
{
    public ContactValidator()
    {
        RuleFor(c => c.Firm).IsId("firm");
        RuleFor(c => c.Name).Line("姓名", "The name", ContactRules.LongestName).IsTidy();
        RuleFor(c => c.Post).Text("职务", "The post", ContactRules.LongestPost, lines: false);
        RuleFor(c => c.Phone).IsPhone();
        RuleFor(c => c.Mail).IsMail();
        RuleFor(c => c.Phone)
            .Must((contact, phone) => phone is not null || contact.Mail is not null)
            .Says("电话和邮箱请至少填写一项。", "Give a telephone number or a mail address.");
        RuleFor(c => c.ConsentOn).IsSaneDay();
        RuleFor(c => c.RecordedAt).IsSaneTime();
        RuleFor(c => c.RecordedBy).Line("登记人", "Who recorded it", RecordRules.LongestId);
    }

    protected override IEnumerable<(string Path, DateTimeOffset? At)> TimesOf(Contact record) =>
        [("recordedAt", record.RecordedAt)];
}

/// <summary>The rules of a stored reading.</summary>
public sealed class ContactReadingValidator : RecordValidator<ContactReading>
{
    public ContactReadingValidator()
    {
        RuleFor(r => r.Firm).IsId("firm");
        RuleFor(r => r.Account).IsId("account");
        RuleFor(r => r.ReaderFirm).IsId("firm");
        RuleFor(r => r.Engagement).IsId("engagement");
        RuleFor(r => r.Contacts).AreIds("contact", Contact.MostOfFirm);
        RuleFor(r => r.ReadAt).IsSaneTime();
    }

    protected override IEnumerable<(string Path, DateTimeOffset? At)> TimesOf(ContactReading record) =>
        [("readAt", record.ReadAt)];
}
