using KinerjaKanwil.Domain.Perencanaan;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KinerjaKanwil.Web.Data.Configurations;

internal sealed class TahunKinerjaConfiguration : IEntityTypeConfiguration<TahunKinerja>
{
    public void Configure(EntityTypeBuilder<TahunKinerja> builder)
    {
        builder.HasIndex(t => t.Tahun).IsUnique();

        // At most one active year, also when two people activate at once. Written without quotes: both providers read it.
        builder.HasIndex(t => t.Status).IsUnique().HasFilter("Status = 'Aktif'");
        builder.Property(t => t.Versi).IsConcurrencyToken();
        builder.Property(t => t.KopSurat).HasMaxLength(TahunKinerja.PanjangKop);
        builder.Property(t => t.AlasanPengaturan).HasMaxLength(TahunKinerja.PanjangAlasan);
        builder.HasMany(t => t.Pejabat).WithOne().HasForeignKey(p => p.TahunKinerjaId).OnDelete(DeleteBehavior.ClientCascade);
        builder.Property(t => t.JudulResmi).HasMaxLength(TahunKinerja.PanjangJudul);
        builder.Property(t => t.DasarHukum).HasMaxLength(TahunKinerja.PanjangDasarHukum);
        builder.ComplexProperty(t => t.Penandatangan, p =>
        {
            p.Property(x => x.Jabatan).HasMaxLength(Penandatangan.PanjangTeks);
            p.Property(x => x.Keterangan).HasMaxLength(Penandatangan.PanjangTeks);
            p.Property(x => x.Nama).HasMaxLength(Penandatangan.PanjangTeks);
            p.Property(x => x.Nip).HasMaxLength(Penandatangan.PanjangTeks);
        });
        builder.ComplexProperty(t => t.Pengaturan, p =>
        {
            // What only a simulation varies is no setting of a year (ADR 0016).
            p.Ignore(x => x.TanpaBatasAtas);
            p.Property(x => x.NamaSangatTinggi).HasMaxLength(PengaturanCapaian.PanjangNama);
            p.Property(x => x.NamaTinggi).HasMaxLength(PengaturanCapaian.PanjangNama);
            p.Property(x => x.NamaSedang).HasMaxLength(PengaturanCapaian.PanjangNama);
            p.Property(x => x.NamaRendah).HasMaxLength(PengaturanCapaian.PanjangNama);
            p.Property(x => x.NamaSangatRendah).HasMaxLength(PengaturanCapaian.PanjangNama);
        });
        builder.HasMany(t => t.Jadwal).WithOne().HasForeignKey(j => j.TahunKinerjaId).OnDelete(DeleteBehavior.ClientCascade);
        builder.Ignore(t => t.BatasPengisian);
    }
}
