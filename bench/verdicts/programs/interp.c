/* A bytecode interpreter: one indirect jump an instruction. */
enum { push, add, mul, xor, dup, swap, drop, jump_if_less, end };

int main(void) {
  static const unsigned char code[] = {push, 3, add, dup, push, 5, mul, swap, xor, dup, push, 9, add, xor, dup, push, 7,
                                       mul, push, 1, xor, swap, drop, jump_if_less, 0, end};
  unsigned long stack[64] = {1};
  unsigned long turns = 0;
  int top = 0;
  for (int at = 0;;) {
    switch (code[at++]) {
      case push: stack[++top] = code[at++]; break;
      case add: stack[top - 1] += stack[top]; top--; break;
      case mul: stack[top - 1] *= stack[top]; top--; break;
      case xor: stack[top - 1] ^= stack[top]; top--; break;
      case dup: stack[top + 1] = stack[top]; top++; break;
      case swap: {
        unsigned long above = stack[top];
        stack[top] = stack[top - 1];
        stack[top - 1] = above;
        break;
      }
      case drop: top--; break;
      case jump_if_less: {
        const int target = code[at++];
        if (++turns < 900000) {
          at = target;
          if (top < 1) stack[++top] = turns;
        }
        break;
      }
      default: return stack[top] == 0;
    }
    if (top > 48) top = 8;
    if (top < 2) stack[++top] = turns;
  }
}
