using KinerjaKanwil.Domain.Perencanaan;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KinerjaKanwil.Web.Data.Configurations;

internal sealed class SilsilahIndikatorConfiguration : IEntityTypeConfiguration<SilsilahIndikator>
{
    public void Configure(EntityTypeBuilder<SilsilahIndikator> builder)
    {
        builder.HasOne<TahunKinerja>().WithMany().HasForeignKey(s => s.TahunKinerjaId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(s => s.Asal).WithMany().HasForeignKey(s => s.AsalId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(s => s.Tujuan).WithMany().HasForeignKey(s => s.TujuanId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(s => new { s.TahunKinerjaId, s.AsalId, s.TujuanId }).IsUnique();
        builder.Property(s => s.Alasan).HasMaxLength(SilsilahIndikator.PanjangAlasan);
        builder.Ignore(s => s.Kalimat);
    }
}
