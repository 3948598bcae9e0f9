/* Grows and walks a binary search tree: many small blocks, jumps that nothing predicts. */
#include <stdlib.h>

struct node {
  struct node *left, *right;
  unsigned long key, value;
};

static unsigned long walk(const struct node *node, unsigned long depth) {
  if (node == 0) return 0;
  return node->value * depth + walk(node->left, depth + 1) + walk(node->right, depth + 1);
}

int main(void) {
  struct node *root = 0;
  unsigned long x = 5;
  for (int i = 0; i < 120000; i++) {
    x = x * 6364136223846793005UL + 1442695040888963407UL;
    struct node **place = &root;
    const unsigned long key = x >> 30;
    while (*place != 0 && (*place)->key != key) place = key < (*place)->key ? &(*place)->left : &(*place)->right;
    if (*place == 0) {
      *place = calloc(1, sizeof **place);
      (*place)->key = key;
    }
    (*place)->value += x & 15;
  }
  unsigned long sum = 0;
  for (int turn = 0; turn < 8; turn++) sum += walk(root, 1);
  return sum == 0;
}
